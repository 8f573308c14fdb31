package dev.plumbline.catalog;

/**
 * An aggregate function.
 *
 * @param definition its transition, final, combine and serial functions, types and initial values, in a fixed order
 */
public record Aggregate(ObjectId id, String definition) implements CatalogObject {}
