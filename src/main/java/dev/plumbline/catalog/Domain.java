package dev.plumbline.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A domain; its checks are objects of their own.
 */
public record Domain(
        ObjectId id,
        String type,
        @Nullable String collation,
        @Nullable String defaultValue,
        boolean notNull) implements CatalogObject {}
