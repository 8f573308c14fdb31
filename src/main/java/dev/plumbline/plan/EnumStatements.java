package dev.plumbline.plan;

import dev.plumbline.catalog.EnumType;
import dev.plumbline.catalog.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Enum types: values are added in place; taking one away or another order makes another type. */
final class EnumStatements implements KindStatements<EnumType> {
    @Override
    public List<Action> make(EnumType type) {
        String labels = type.labels().stream().map(SqlName::literal).collect(Collectors.joining(", "));
        return List.of(Action.make(type.id(), "CREATE TYPE " + type.id().name() + " AS ENUM (" + labels + ")"));
    }

    @Override
    public List<Action> remove(EnumType type) {
        return List.of(Action.remove(type.id(), "DROP TYPE " + type.id().name()));
    }

    @Override
    public @Nullable List<Action> change(EnumType from, EnumType to) {
        List<String> kept = to.labels().stream().filter(from.labels()::contains).toList();
        if (!kept.equals(from.labels())) {
            return null;
        }
        List<Action> actions = new ArrayList<>();
        List<String> there = new ArrayList<>(from.labels());
        for (int i = 0; i < to.labels().size(); i++) {
            String label = to.labels().get(i);
            if (!there.contains(label)) {
                actions.add(add(to, label, i, there));
                there.add(label);
            }
        }
        return actions;
    }

    private static Action add(EnumType type, String label, int position, List<String> there) {
        String place =
                switch (position) {
                    case 0 -> there.isEmpty() ? "" : " BEFORE " + SqlName.literal(there.getFirst());
                    default -> " AFTER " + SqlName.literal(type.labels().get(position - 1));
                };
        return Action.change(
                type.id(),
                "ALTER TYPE " + type.id().name() + " ADD VALUE " + SqlName.literal(label) + place,
                HazardCode.NON_TRANSACTIONAL);
    }
}
