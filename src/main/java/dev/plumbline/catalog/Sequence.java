package dev.plumbline.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A sequence; one that an identity column owns is part of that column.
 *
 * @param parent the table whose column owns it
 * @param ownedBy that column, as an object id
 */
public record Sequence(
        ObjectId id,
        @Nullable @NotCompared ObjectId parent,
        String type,
        String persistence,
        String start,
        String increment,
        String minimum,
        String maximum,
        String cache,
        boolean cycle,
        @Nullable String ownedBy)
        implements CatalogObject {
    /** The same, {@code permanent} or {@code unlogged}. */
    public Sequence withPersistence(String newPersistence) {
        return new Sequence(
                id, parent, type, newPersistence, start, increment, minimum, maximum, cache, cycle, ownedBy);
    }
}
