package dev.plumbline.catalog;

/**
 * A cast between two types, called {@code cast:(meals.unit AS text)}.
 *
 * @param method {@code WITH FUNCTION f(integer)}, {@code WITHOUT FUNCTION} or {@code WITH INOUT}
 * @param context {@code explicit}, {@code assignment} or {@code implicit}
 */
public record Cast(ObjectId id, String method, String context) implements CatalogObject {}
