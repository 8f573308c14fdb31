package dev.plumbline.catalog;

/**
 * A text search template.
 *
 * @param definition the options of {@code CREATE TEXT SEARCH TEMPLATE}
 */
public record TextSearchTemplate(ObjectId id, String definition) implements CatalogObject {}
