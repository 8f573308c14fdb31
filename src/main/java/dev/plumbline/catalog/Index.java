package dev.plumbline.catalog;

import org.jspecify.annotations.Nullable;

/**
 * An index that belongs to no constraint.
 *
 * @param definition what {@code pg_get_indexdef} writes after the table's name: {@code USING btree (…) WHERE …}
 */
public record Index(
        ObjectId id,
        ObjectId parent,
        boolean unique,
        String definition,
        boolean valid,
        boolean clustered,
        @Nullable String partitionOf,
        @Nullable String tablespace)
        implements CatalogObject, MatchedByShape {}
