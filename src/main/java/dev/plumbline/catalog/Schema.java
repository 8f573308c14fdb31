package dev.plumbline.catalog;

/**
 * A PostgreSQL namespace.
 */
public record Schema(ObjectId id) implements CatalogObject {}
