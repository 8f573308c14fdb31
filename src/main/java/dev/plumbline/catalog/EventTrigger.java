package dev.plumbline.catalog;

/**
 * An event trigger.
 */
public record EventTrigger(ObjectId id, String definition, String enabled) implements CatalogObject {}
