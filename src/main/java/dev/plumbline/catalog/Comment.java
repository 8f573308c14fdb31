package dev.plumbline.catalog;

/**
 * The comment on the parent.
 */
public record Comment(ObjectId id, ObjectId parent, String text) implements CatalogObject {}
