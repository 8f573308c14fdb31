package dev.plumbline.catalog;

/**
 * What a label provider says of the parent.
 */
public record SecurityLabel(
        ObjectId id, ObjectId parent, @NotCompared String provider, String label) implements CatalogObject {}
