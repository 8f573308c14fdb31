package dev.plumbline.postgres;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SqlName;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The id of an object of any kind, from what the queries say of it.
 *
 * @param relation what it stands under: a table, for a user mapping its server
 * @param arguments what tells it apart from others of the same name
 */
record TargetId(
        String kind,
        @Nullable String schema,
        @Nullable String relation,
        String name,
        @Nullable String arguments) {
    private static final Set<String> BRACKETED = Set.of("cast", "transform");
    private static final Set<String> WITH_ARGUMENTS =
            Set.of("function", "procedure", "aggregate", "operator", "operator-class", "operator-family");

    ObjectId id() {
        if (schema == null) {
            return withoutSchema();
        }
        if (relation != null) {
            return ObjectId.of("table", schema, relation).child(kind, name);
        }
        return WITH_ARGUMENTS.contains(kind)
                ? ObjectId.routine(kind, schema, name, arguments == null ? "" : arguments)
                : ObjectId.of(kind, schema, name);
    }

    private ObjectId withoutSchema() {
        if (relation != null) {
            return new ObjectId(kind, SqlName.quote(relation) + '/' + SqlName.quote(name));
        }
        return BRACKETED.contains(kind) ? new ObjectId(kind, name) : ObjectId.of(kind, name);
    }
}
