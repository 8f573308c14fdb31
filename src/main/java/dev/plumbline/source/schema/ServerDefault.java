package dev.plumbline.source.schema;

import org.jspecify.annotations.Nullable;

/**
 * A default that the server fills in.
 *
 * @param sql the expression; null for {@code FetchedValue()}, which sends nothing but keeps a key from being SERIAL
 */
public record ServerDefault(@Nullable String sql) {}
