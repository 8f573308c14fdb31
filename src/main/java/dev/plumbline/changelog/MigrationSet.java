package dev.plumbline.changelog;

/**
 * A tool, a folder, a history table and its heads; several services may share one.
 *
 * @param name as the project file calls it
 * @param tool {@code alembic}, {@code liquibase}, {@code flyway} or {@code sql}
 * @param folder relative to the project's root, with forward slashes
 */
public record MigrationSet(String name, String tool, String folder, HistoryTable history) {}
