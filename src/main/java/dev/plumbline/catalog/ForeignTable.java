package dev.plumbline.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign table without its columns.
 *
 * @param server the foreign server
 * @param partitionOf the partitioned table, as an object id
 * @param inherits parents without partitioning, as object ids
 * @param options {@code name=value}, sorted; values that name a secret are masked, see {@link Secret}
 * @param columnOptions {@code column: name=value}, sorted
 */
public record ForeignTable(
        ObjectId id,
        String server,
        @Nullable String partitionOf,
        @Nullable String partitionBound,
        List<String> inherits,
        List<String> options,
        List<String> columnOptions)
        implements CatalogObject {}
