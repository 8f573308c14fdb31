package dev.plumbline.drift;

import dev.plumbline.catalog.ObjectId;

/**
 * The domain that stands in a replay for a column's type that could not be read, so that the table and all that follows are still read. It
 * is no object of the project, and a column of it is unknown.
 */
public final class UnreadType {
    /** The schema it is made in. */
    public static final String SCHEMA = "public";

    /** Its name. */
    public static final String NAME = "plumbline_unread_type";

    private UnreadType() {}

    static boolean isIn(String type) {
        return type.contains(NAME);
    }

    static boolean is(ObjectId id) {
        return id.equals(ObjectId.of("domain", SCHEMA, NAME));
    }
}
