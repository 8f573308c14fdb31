package dev.plumbline.catalog;

/**
 * A publication with what it publishes.
 */
public record Publication(ObjectId id, String definition) implements CatalogObject {}
