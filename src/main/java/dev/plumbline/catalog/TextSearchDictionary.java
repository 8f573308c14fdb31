package dev.plumbline.catalog;

import java.util.List;

/**
 * A text search dictionary.
 *
 * @param template qualified
 * @param options {@code name = 'value'}, sorted
 */
public record TextSearchDictionary(ObjectId id, String template, List<String> options) implements CatalogObject {}
