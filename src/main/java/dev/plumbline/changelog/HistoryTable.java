package dev.plumbline.changelog;

import dev.plumbline.catalog.ObjectId;

/**
 * The table in which a migration tool keeps its state in each database.
 */
public record HistoryTable(String schema, String name) {
    /** As an object id. */
    public ObjectId id() {
        return ObjectId.of("table", schema, name);
    }

    @Override
    public String toString() {
        return schema + "." + name;
    }
}
