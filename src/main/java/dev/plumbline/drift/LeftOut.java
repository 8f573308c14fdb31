package dev.plumbline.drift;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.DefaultPrivilege;
import dev.plumbline.catalog.Extension;
import dev.plumbline.catalog.Grant;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Owner;
import dev.plumbline.catalog.Schema;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.changelog.HistoryTable;
import dev.plumbline.changelog.MigrationSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a review leaves out of the comparison, and counts: history tables, extensions, schemas, what a preset lists as the provider's,
 * what the project file ignores; and owners, grants and default privileges that no migration sets.
 */
public final class LeftOut {
    private final Set<ObjectId> histories;
    private final Set<String> schemas;
    private final List<Pattern> ignored;
    private final Set<ObjectId> counted = new HashSet<>();

    /** {@code providerSchemas} are those of the project's presets. */
    public LeftOut(Project project, Set<String> providerSchemas) {
        histories = new HashSet<>(
                project.migrations().stream().flatMap(LeftOut::tablesOf).toList());
        schemas = providerSchemas;
        ignored =
                project.ignores().stream().map(Ignore::object).map(Pattern::new).toList();
    }

    /** Liquibase keeps a lock beside its table, under the same name with {@code lock} after it. */
    private static Stream<ObjectId> tablesOf(MigrationSet set) {
        HistoryTable table = set.history();
        if (!table.isKept()) {
            return Stream.of();
        }
        return set.tool().equals("liquibase")
                ? Stream.of(table.id(), new HistoryTable(table.schema(), table.name() + "lock").id())
                : Stream.of(table.id());
    }

    /** The snapshot without what is left out; {@code set} says which owners, grants and default privileges migrations set. */
    public Snapshot from(Snapshot snapshot, Predicate<CatalogObject> set) {
        Family family = new Family(List.of(snapshot));
        return snapshot.filter(object -> keeps(object, family.root(object.id()), set));
    }

    /** How many objects were left out for the reason of a project's {@code ignore}, a preset or a history table. */
    public int count() {
        return counted.size();
    }

    private boolean keeps(CatalogObject object, ObjectId root, Predicate<CatalogObject> set) {
        if (object instanceof Owner || object instanceof Grant || object instanceof DefaultPrivilege) {
            return set.test(object) && keepsRoot(root, object.id());
        }
        return !UnreadType.is(root)
                && !(object instanceof Schema)
                && !(object instanceof Extension)
                && !root.kind().equals("schema")
                && !root.kind().equals("extension")
                && keepsRoot(root, object.id());
    }

    private boolean keepsRoot(ObjectId root, ObjectId id) {
        boolean keeps = !histories.contains(root)
                && !schemas.contains(root.schema())
                && ignored.stream().noneMatch(p -> p.matches(root.toString()) || p.matches(id.toString()));
        if (!keeps) {
            counted.add(id);
        }
        return keeps;
    }
}
