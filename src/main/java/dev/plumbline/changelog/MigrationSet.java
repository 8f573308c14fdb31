package dev.plumbline.changelog;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A tool, a folder, a history table and its heads; several services may share one.
 *
 * @param name as the project file calls it
 * @param tool {@code alembic}, {@code liquibase}, {@code flyway} or {@code sql}
 * @param folder relative to the project's root, with forward slashes; a file where the tool begins with one
 * @param history {@link HistoryTable#NONE} where nothing keeps the state
 * @param settings what the tool is told when it runs: {@code contexts}, {@code labels}, {@code placeholder.NAME}; by name, so that
 *     the same set reads the same in each run
 */
public record MigrationSet(
        String name, String tool, String folder, HistoryTable history, Map<String, String> settings) {
    /** How a placeholder's name begins among the settings. */
    public static final String PLACEHOLDER = "placeholder.";

    public MigrationSet {
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    /** One whose tool is told nothing. */
    public MigrationSet(String name, String tool, String folder, HistoryTable history) {
        this(name, tool, folder, history, Map.of());
    }

    /** That setting, empty where it is not given. */
    public String setting(String key) {
        return settings.getOrDefault(key, "");
    }
}
