package dev.plumbline.catalog;

import java.util.List;

/**
 * An enum type.
 *
 * @param labels in sort order
 */
public record EnumType(ObjectId id, List<String> labels) implements CatalogObject {}
