package dev.plumbline.workflow;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.PrimaryKey;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.catalog.UniqueConstraint;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lends tables that no migration makes, so that a foreign key can refer to them: a bare copy with its keys only, taken from the first
 * snapshot that has the table. A set is lent no table of its own: that one its migrations must make.
 */
final class Lender {
    private final List<Snapshot> from;
    private final Function<ObjectId, String> owner;

    /** Models first, then live; {@code owner} names the migration set whose own a table is. */
    Lender(List<Snapshot> from, Function<ObjectId, String> owner) {
        this.from = List.copyOf(from);
        this.owner = owner;
    }

    /** One that has nothing to lend. */
    static Lender none() {
        return new Lender(List.of(), table -> "");
    }

    /** Names all that it can lend. */
    String key() {
        return from.stream()
                .map(snapshot -> snapshot.fingerprint().toString())
                .toList()
                .toString();
    }

    /** Statements that make the bare table for that migration set; none where it is the set's own or no snapshot has it. */
    List<String> lend(String set, ObjectId table) {
        if (owner.apply(table).equals(set)) {
            return List.of();
        }
        return from.stream()
                .filter(snapshot -> snapshot.objects().containsKey(table))
                .findFirst()
                .map(snapshot -> bare(snapshot, table))
                .orElse(List.of());
    }

    private static List<String> bare(Snapshot snapshot, ObjectId table) {
        List<CatalogObject> children = snapshot.objects().values().stream()
                .filter(object -> table.equals(object.parent()))
                .toList();
        Set<String> keyColumns = new LinkedHashSet<>();
        List<String> keys = new ArrayList<>();
        children.forEach(child -> key(child).ifPresent(key -> {
            keyColumns.addAll(key.columns());
            keys.add(key.definition());
        }));
        String parts = children.stream()
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .filter(column -> keyColumns.contains(column.id().simpleName()))
                .map(column -> SqlName.quote(column.id().simpleName()) + " " + column.type())
                .collect(Collectors.joining(", "));
        String keyText = keys.isEmpty() ? "" : ", " + String.join(", ", keys);
        return List.of(
                "CREATE SCHEMA IF NOT EXISTS " + SqlName.quote(table.schema()),
                "CREATE TABLE " + table.name() + " (" + parts + keyText + ")");
    }

    private record Key(List<String> columns, String definition) {}

    private static Optional<Key> key(CatalogObject child) {
        return switch (child) {
            case PrimaryKey key -> Optional.of(new Key(key.columns(), key.definition()));
            case UniqueConstraint key -> Optional.of(new Key(key.columns(), key.definition()));
            default -> Optional.empty();
        };
    }
}
