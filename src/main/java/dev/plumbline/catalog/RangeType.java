package dev.plumbline.catalog;

/**
 * A range type with its multirange.
 */
public record RangeType(ObjectId id, String subtype, String definition) implements CatalogObject {}
