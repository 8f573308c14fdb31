package dev.plumbline.catalog;

/**
 * An installed extension; what it owns is left out.
 */
public record Extension(ObjectId id, String version, String schema) implements CatalogObject {}
