package dev.plumbline.catalog;

import java.util.List;

/**
 * A view.
 *
 * @param columns {@code name type COLLATE collation}, in order; a collation only where it is not that of the type
 * @param options {@code security_invoker=true} and the like, sorted
 * @param definition as {@code pg_get_viewdef} writes it
 */
public record View(ObjectId id, List<String> columns, List<String> options, String definition)
        implements CatalogObject {}
