package dev.plumbline.catalog;

/**
 * A conversion between encodings.
 *
 * @param definition {@code FOR 'LATIN1' TO 'UTF8' FROM function}, with {@code DEFAULT} before it where it is one
 */
public record Conversion(ObjectId id, String definition) implements CatalogObject {}
