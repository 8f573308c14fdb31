package dev.plumbline.diff;

import org.jspecify.annotations.Nullable;

/**
 * One attribute with its two values; null is "none".
 */
public record AttributeChange(
        String name, @Nullable Object expected, @Nullable Object actual) {}
