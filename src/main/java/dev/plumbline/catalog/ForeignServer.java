package dev.plumbline.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign server.
 *
 * @param wrapper its foreign data wrapper
 * @param options {@code name=value}, sorted; values that name a secret are masked, see {@link Secret}
 */
public record ForeignServer(
        ObjectId id,
        String wrapper,
        @Nullable String type,
        @Nullable String version,
        List<String> options) implements CatalogObject {}
