package dev.plumbline.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A materialized view.
 *
 * @param columns {@code name type}, in order
 * @param definition as {@code pg_get_viewdef} writes it
 */
public record MaterializedView(
        ObjectId id,
        List<String> columns,
        List<String> options,
        @Nullable String accessMethod,
        @Nullable String tablespace,
        String definition)
        implements CatalogObject {}
