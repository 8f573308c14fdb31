package dev.plumbline.catalog;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An object of a kind that this version does not know, from a snapshot that a later one wrote: carried, compared and saved as it
 * is.
 *
 * @param attributes by name: strings, numbers, booleans, lists or null; {@code position} is not
 *     compared, in no kind
 */
public record OtherObject(ObjectId id, @Nullable ObjectId parent, SortedMap<String, @Nullable Object> attributes)
        implements CatalogObject {}
