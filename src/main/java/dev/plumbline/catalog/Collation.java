package dev.plumbline.catalog;

/**
 * A collation made in this database.
 */
public record Collation(ObjectId id, String definition) implements CatalogObject {}
