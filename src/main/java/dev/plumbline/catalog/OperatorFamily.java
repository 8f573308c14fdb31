package dev.plumbline.catalog;

import java.util.List;

/**
 * An operator family, called {@code operator-family:meals.numbers(btree)}.
 *
 * @param members what belongs to it without being part of one of its classes, as in {@code ALTER OPERATOR FAMILY … ADD}, sorted
 */
public record OperatorFamily(ObjectId id, List<String> members) implements CatalogObject {}
