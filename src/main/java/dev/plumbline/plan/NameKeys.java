package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SqlName;
import java.util.List;
import java.util.Set;

/** The names and the places that an object holds while it is there, as keys: two objects with the same key cannot be there at once. */
final class NameKeys {
    private static final Set<String> RELATIONS =
            Set.of("table", "view", "matview", "sequence", "index", "type", "domain", "foreign-table");
    private static final Set<String> KEYS = Set.of("pk", "unique", "exclude");
    private static final Set<String> ROUTINES = Set.of("function", "procedure", "aggregate");

    private NameKeys() {}

    static List<String> of(ObjectId id) {
        String relation = "relation " + SqlName.qualified(id.schema(), id.simpleName());
        if (RELATIONS.contains(id.kind())) {
            return List.of(relation);
        }
        if (id.kind().equals("pk")) {
            return List.of(relation, "constraint " + id.name(), "primary key of " + Names.parent(id));
        }
        if (KEYS.contains(id.kind())) {
            return List.of(relation, "constraint " + id.name());
        }
        if (Names.isConstraint(id)) {
            return List.of("constraint " + id.name());
        }
        return List.of(ROUTINES.contains(id.kind()) ? "routine " + id.name() : id.toString());
    }
}
