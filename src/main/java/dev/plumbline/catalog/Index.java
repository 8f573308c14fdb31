package dev.plumbline.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index that belongs to no constraint.
 *
 * @param definition what {@code pg_get_indexdef} writes after the table's name: {@code USING btree (…) WHERE …}
 * @param statistics {@code column number: target} where an expression has its own target
 * @param partitionOf the partitioned table's index that it is attached to, as an object id
 */
public record Index(
        ObjectId id,
        ObjectId parent,
        boolean unique,
        String definition,
        boolean valid,
        boolean clustered,
        List<String> statistics,
        @Nullable String partitionOf,
        @Nullable String tablespace)
        implements CatalogObject, MatchedByShape {}
