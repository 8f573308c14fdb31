package dev.plumbline.catalog;

import java.util.List;

/**
 * A text search configuration.
 *
 * @param parser qualified
 * @param mappings {@code TOKEN_TYPE: dictionary, dictionary}, sorted
 */
public record TextSearchConfiguration(ObjectId id, String parser, List<String> mappings) implements CatalogObject {}
