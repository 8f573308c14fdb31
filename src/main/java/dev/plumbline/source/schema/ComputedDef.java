package dev.plumbline.source.schema;

import org.jspecify.annotations.Nullable;

/**
 * {@code Computed()}: a generated column.
 *
 * @param persisted null and true are both STORED; false is VIRTUAL, which SQLAlchemy 2.0 refuses on PostgreSQL
 */
public record ComputedDef(String sql, @Nullable Boolean persisted) {
    String clause() {
        if (Boolean.FALSE.equals(persisted)) {
            throw new NotSendableException("SQLAlchemy makes no virtual computed columns on PostgreSQL");
        }
        return "GENERATED ALWAYS AS (" + sql + ") STORED";
    }
}
