package dev.plumbline.plan;

/**
 * A lock on a table (manual, "Table-Level Locks").
 *
 * @param table as it is written after {@code LOCK TABLE}
 * @param mode such as {@code ACCESS EXCLUSIVE}
 */
public record TableLock(String table, String mode) {}
