package dev.plumbline.source.schema;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SqlName;
import org.jspecify.annotations.Nullable;

/**
 * A table's name as source writes it.
 *
 * @param schema null where source names none: the connection's default schema
 */
public record TableName(@Nullable String schema, String name) {
    /** As SQL, quoted where needed. */
    public String sql() {
        return schema == null ? SqlName.quote(name) : SqlName.qualified(schema, name);
    }

    /** The schema, {@code public} where none is named. */
    public String effectiveSchema() {
        return schema == null ? "public" : schema;
    }

    /** As an object id. */
    public ObjectId id() {
        return ObjectId.of("table", effectiveSchema(), name);
    }
}
