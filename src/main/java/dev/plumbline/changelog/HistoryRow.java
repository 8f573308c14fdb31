package dev.plumbline.changelog;

/**
 * One row that a migration tool wrote into its history table.
 *
 * @param revision as the tool names it: Alembic's revision, Flyway's version or {@code R__description}, Liquibase's
 *     {@code file::id::author}
 * @param checksum what the tool noted of the text that it ran; empty where it notes none
 */
public record HistoryRow(String revision, String checksum, Mark mark) {
    /** What the row says of its revision. */
    public enum Mark {
        /** It ran. */
        APPLIED,
        /** It ran and failed, and somebody must repair what it left. */
        FAILED,
        /** It was taken back after it ran. */
        UNDONE,
        /** The database was declared to be at this revision, and nothing up to it ran. */
        BASELINE
    }

    /** A row of a tool that notes nothing but the name. */
    public static HistoryRow applied(String revision) {
        return new HistoryRow(revision, "", Mark.APPLIED);
    }
}
