package dev.plumbline.catalog;

/**
 * Who owns the parent.
 */
public record Owner(ObjectId id, ObjectId parent, String role) implements CatalogObject {}
