package dev.plumbline.changelog;

import dev.plumbline.catalog.ObjectId;

/**
 * The table in which a migration tool keeps its state in each database.
 */
public record HistoryTable(String schema, String name) {
    /** That of a folder of SQL files of which nothing notes what was run. */
    public static final HistoryTable NONE = new HistoryTable("", "");

    /** Whether there is one. */
    public boolean isKept() {
        return !name.isEmpty();
    }

    /** As an object id. */
    public ObjectId id() {
        return ObjectId.of("table", schema, name);
    }

    @Override
    public String toString() {
        return schema + "." + name;
    }
}
