package dev.plumbline.catalog;

/**
 * The row-security flags of a table; there is such an object only where one of them is on.
 */
public record RowSecurity(ObjectId id, ObjectId parent, boolean enabled, boolean forced) implements CatalogObject {}
