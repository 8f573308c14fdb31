package dev.plumbline.catalog;

/**
 * A check constraint of a table or a domain.
 *
 * @param definition as {@code pg_get_constraintdef} writes it
 * @param inherited whether it comes from a parent table only
 */
public record CheckConstraint(ObjectId id, ObjectId parent, String definition, boolean inherited)
        implements CatalogObject, MatchedByShape {
    /** Whether all rows are known to fit: it is not {@code NOT VALID}. */
    public boolean isValid() {
        return !definition.endsWith(" NOT VALID");
    }
}
