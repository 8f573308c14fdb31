package dev.plumbline.plan;

import dev.plumbline.catalog.CompositeType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Composite types: attributes are added at the end and dropped in place where that keeps their order. */
final class CompositeStatements implements KindStatements<CompositeType> {
    @Override
    public List<Action> make(CompositeType type) {
        return List.of(Action.make(
                type.id(), "CREATE TYPE " + type.id().name() + " AS (" + String.join(", ", type.attributes()) + ")"));
    }

    @Override
    public List<Action> remove(CompositeType type) {
        return List.of(Action.remove(type.id(), "DROP TYPE " + type.id().name()));
    }

    @Override
    public @Nullable List<Action> change(CompositeType from, CompositeType to) {
        List<String> kept =
                from.attributes().stream().filter(to.attributes()::contains).toList();
        if (!to.attributes()
                .subList(0, Math.min(kept.size(), to.attributes().size()))
                .equals(kept)) {
            return null;
        }
        List<Action> actions = new ArrayList<>();
        String alter = "ALTER TYPE " + to.id().name() + " ";
        for (String attribute : from.attributes()) {
            if (!kept.contains(attribute)) {
                actions.add(Action.change(
                        to.id(),
                        alter + "DROP ATTRIBUTE " + ViewColumn.parse(attribute).name(),
                        HazardCode.DATA_LOSS));
            }
        }
        for (String attribute :
                to.attributes().subList(kept.size(), to.attributes().size())) {
            actions.add(Action.change(to.id(), alter + "ADD ATTRIBUTE " + attribute));
        }
        return actions;
    }
}
