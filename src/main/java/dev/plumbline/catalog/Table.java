package dev.plumbline.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table, partitioned table, partition or foreign-key target: everything of it that is no object of its own.
 *
 * @param persistence {@code permanent} or {@code unlogged}
 * @param partitionKey as {@code pg_get_partkeydef} writes it
 * @param partitionOf the partitioned table, as an object id
 * @param inherits parents without partitioning, as object ids
 * @param options storage options, {@code name=value}, sorted
 * @param replicaIdentity {@code default}, {@code full}, {@code nothing} or {@code index NAME}
 */
public record Table(
        ObjectId id,
        String persistence,
        @Nullable String accessMethod,
        @Nullable String partitionKey,
        @Nullable String partitionOf,
        @Nullable String partitionBound,
        List<String> inherits,
        @Nullable String ofType,
        List<String> options,
        String replicaIdentity,
        @Nullable String tablespace)
        implements CatalogObject {}
