package dev.plumbline.catalog;

/**
 * A not-null constraint that was named, PostgreSQL 18 and later; unnamed ones are {@link Column#notNull()}.
 */
public record NotNullConstraint(ObjectId id, ObjectId parent, String column, String definition)
        implements CatalogObject, MatchedByShape {}
