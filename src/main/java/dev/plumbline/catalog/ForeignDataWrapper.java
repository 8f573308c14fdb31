package dev.plumbline.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign data wrapper.
 *
 * @param options {@code name=value}, sorted; values that name a secret are masked, see {@link Secret}
 */
public record ForeignDataWrapper(
        ObjectId id, @Nullable String handler, @Nullable String validator, List<String> options)
        implements CatalogObject {}
