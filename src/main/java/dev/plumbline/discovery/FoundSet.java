package dev.plumbline.discovery;

import dev.plumbline.changelog.HistoryTable;
import dev.plumbline.changelog.MigrationSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A migration set that was found.
 *
 * @param name as the project file will call it
 * @param tool {@code alembic}, {@code liquibase}, {@code flyway} or {@code sql}
 * @param folder the folder or file that the project file names, relative to the root
 * @param history where the tool keeps its state; null where the files do not say
 * @param homes files and folders that belong to it; the service they lie in runs it
 * @param models files of code that it is made from, where it says so
 */
public record FoundSet(
        String name,
        String tool,
        String folder,
        @Nullable HistoryTable history,
        List<String> homes,
        List<String> models) {
    private static final Map<String, HistoryTable> USUAL = Map.of(
            "alembic", new HistoryTable("public", "alembic_version"),
            "liquibase", new HistoryTable("public", "databasechangelog"),
            "flyway", new HistoryTable("public", "flyway_schema_history"));

    public FoundSet {
        homes = List.copyOf(homes);
        models = List.copyOf(models);
    }

    /** Where that tool keeps its state unless told otherwise, by its manual; none for plain SQL. */
    public static Optional<HistoryTable> usualHistory(String tool) {
        return Optional.ofNullable(USUAL.get(tool));
    }

    /** The same under another name. */
    public FoundSet named(String other) {
        return new FoundSet(other, tool, folder, history, homes, models);
    }

    /** The same with that history table. */
    public FoundSet keeping(HistoryTable table) {
        return new FoundSet(name, tool, folder, table, homes, models);
    }

    /** As a project file's set; where nothing is known of the history table, the usual one. */
    public MigrationSet set() {
        HistoryTable known = history;
        return new MigrationSet(
                name,
                tool,
                folder,
                known != null ? known : usualHistory(tool).orElseGet(() -> new HistoryTable("public", "migrations")));
    }
}
