package dev.plumbline.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A primary key.
 *
 * @param columns names in key order, without included ones; an expression as its text
 * @param definition as {@code pg_get_constraintdef} writes it, which is without the next three
 * @param options storage options of its index, sorted
 * @param clustered whether the table was last clustered on its index
 * @param valid false for one of a partitioned table alone, while partitions lack it
 * @param tablespace of its index; null for the database's own
 */
public record PrimaryKey(
        ObjectId id,
        ObjectId parent,
        List<String> columns,
        String definition,
        List<String> options,
        boolean valid,
        boolean clustered,
        @Nullable String tablespace)
        implements CatalogObject, MatchedByShape {}
