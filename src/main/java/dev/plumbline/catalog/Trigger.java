package dev.plumbline.catalog;

/**
 * A trigger of a table or view that no constraint made.
 *
 * @param definition what {@code pg_get_triggerdef} writes, without the trigger's name; UPDATE OF columns sorted
 * @param enabled {@code origin}, {@code disabled}, {@code replica} or {@code always}
 */
public record Trigger(ObjectId id, ObjectId parent, String definition, String enabled)
        implements CatalogObject, MatchedByShape {}
