package dev.plumbline.source.schema;

import dev.plumbline.drift.UnreadType;

/**
 * The domain that stands for a column's type that could not be read. A column of it in a replayed snapshot, whatever it is called by
 * then, is a column of which nothing is known.
 */
public final class Placeholder {
    /** Where it is made. */
    public static final TableName NAME = new TableName(UnreadType.SCHEMA, UnreadType.NAME);

    private Placeholder() {}

    /** Makes it where it is missing. */
    public static String create() {
        return "DO $$ BEGIN CREATE DOMAIN " + NAME.sql()
                + " AS text; EXCEPTION WHEN duplicate_object THEN NULL; END $$";
    }
}
