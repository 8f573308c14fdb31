package dev.plumbline.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A procedural language that no extension brought.
 *
 * @param handler qualified
 * @param inline the handler of {@code DO}
 */
public record Language(
        ObjectId id,
        boolean trusted,
        String handler,
        @Nullable String inline,
        @Nullable String validator) implements CatalogObject {}
