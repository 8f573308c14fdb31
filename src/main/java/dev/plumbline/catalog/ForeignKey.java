package dev.plumbline.catalog;

import java.util.List;

/**
 * A foreign key.
 *
 * @param references the referenced table
 * @param definition as {@code pg_get_constraintdef} writes it
 */
public record ForeignKey(ObjectId id, ObjectId parent, List<String> columns, ObjectId references, String definition)
        implements CatalogObject, MatchedByShape {}
