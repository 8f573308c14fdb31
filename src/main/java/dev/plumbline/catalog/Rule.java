package dev.plumbline.catalog;

/**
 * A rewrite rule other than a view's own.
 */
public record Rule(ObjectId id, ObjectId parent, String definition, String enabled) implements CatalogObject {}
