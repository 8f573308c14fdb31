package dev.plumbline.catalog;

import java.util.List;

/**
 * A foreign key.
 *
 * @param references the referenced table
 * @param definition as {@code pg_get_constraintdef} writes it
 */
public record ForeignKey(ObjectId id, ObjectId parent, List<String> columns, ObjectId references, String definition)
        implements CatalogObject, MatchedByShape {
    /** Whether both say the same of the same table, so that the server takes one for the other when it attaches a partition. */
    public boolean isLike(ForeignKey other) {
        return references.equals(other.references) && definition.equals(other.definition);
    }
}
