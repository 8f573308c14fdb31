package dev.plumbline.catalog;

/**
 * Extended statistics of a table.
 *
 * @param parent the table
 * @param definition as {@code pg_get_statisticsobjdef} writes it, without the name
 * @param target the statistics target, -1 for the default
 */
public record StatisticsObject(ObjectId id, @NotCompared ObjectId parent, String definition, int target)
        implements CatalogObject {}
