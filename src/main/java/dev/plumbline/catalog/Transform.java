package dev.plumbline.catalog;

import org.jspecify.annotations.Nullable;

/**
 * How a language sees a type, called {@code transform:(FOR meals.unit LANGUAGE plpython3u)}.
 *
 * @param fromSql a function with its arguments
 * @param toSql likewise
 */
public record Transform(
        ObjectId id, @Nullable String fromSql, @Nullable String toSql) implements CatalogObject {}
