package dev.plumbline.catalog;

import java.util.List;

/**
 * A primary key.
 *
 * @param columns names in key order, without included ones; an expression as its text
 * @param definition as {@code pg_get_constraintdef} writes it
 */
public record PrimaryKey(ObjectId id, ObjectId parent, List<String> columns, String definition)
        implements CatalogObject, MatchedByShape {}
