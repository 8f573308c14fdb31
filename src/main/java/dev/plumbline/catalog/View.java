package dev.plumbline.catalog;

import java.util.List;

/**
 * A view.
 *
 * @param columns {@code name type}, in order
 * @param options {@code security_invoker=true} and the like, sorted
 * @param definition as {@code pg_get_viewdef} writes it
 */
public record View(ObjectId id, List<String> columns, List<String> options, String definition)
        implements CatalogObject {}
