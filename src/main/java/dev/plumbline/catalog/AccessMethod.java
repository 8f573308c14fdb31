package dev.plumbline.catalog;

/**
 * An access method for tables or indexes.
 *
 * @param type {@code TABLE} or {@code INDEX}
 * @param handler qualified
 */
public record AccessMethod(ObjectId id, String type, String handler) implements CatalogObject {}
