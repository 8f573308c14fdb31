package dev.plumbline.catalog;

/**
 * A text search parser.
 *
 * @param definition the options of {@code CREATE TEXT SEARCH PARSER}
 */
public record TextSearchParser(ObjectId id, String definition) implements CatalogObject {}
