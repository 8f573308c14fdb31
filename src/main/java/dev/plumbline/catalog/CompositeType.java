package dev.plumbline.catalog;

import java.util.List;

/**
 * A stand-alone composite type.
 *
 * @param attributes {@code name type [COLLATE …]}, in order
 */
public record CompositeType(ObjectId id, List<String> attributes) implements CatalogObject {}
