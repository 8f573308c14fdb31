package dev.plumbline.catalog;

/**
 * A not-null constraint that was named, PostgreSQL 18 and later; unnamed ones are {@link Column#notNull()}.
 */
public record NotNullConstraint(ObjectId id, ObjectId parent, String column, String definition)
        implements CatalogObject, MatchedByShape {
    /** Whether tables that inherit the column do not have it ({@code NO INHERIT}). */
    public boolean staysAbove() {
        String valid = definition.endsWith(" NOT VALID")
                ? definition.substring(0, definition.length() - " NOT VALID".length())
                : definition;
        return valid.endsWith(" NO INHERIT");
    }
}
