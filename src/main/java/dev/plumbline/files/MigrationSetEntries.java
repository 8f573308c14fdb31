package dev.plumbline.files;

import dev.plumbline.catalog.SqlName;
import dev.plumbline.changelog.HistoryTable;
import dev.plumbline.changelog.MigrationSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The {@code migrations:} of a project file: each a tool with its folder or file, and the history table. */
final class MigrationSetEntries {
    private static final List<String> KEYS = List.of("alembic", "liquibase", "flyway", "sql", "history");

    /** Where each tool keeps its state unless told otherwise, by the tools' manuals. */
    private static final Map<String, String> USUAL_HISTORY = Map.of(
            "alembic", "public.alembic_version",
            "liquibase", "public.databasechangelog",
            "flyway", "public.flyway_schema_history");

    private final ProjectPaths paths;

    MigrationSetEntries(ProjectPaths paths) {
        this.paths = paths;
    }

    List<MigrationSet> read(YamlMap entries) {
        List<MigrationSet> sets = new ArrayList<>();
        for (YamlNode.Entry entry : entries.entries()) {
            sets.add(set(entry.key(), entry.value().map().allow(KEYS)));
        }
        return sets;
    }

    private MigrationSet set(YamlNode name, YamlMap map) {
        List<String> tools =
                map.keys().stream().filter(key -> !key.equals("history")).toList();
        if (tools.size() != 1) {
            throw name.wrong(
                    "the migration set `" + name.text() + "` names " + tools.size() + " tools where it needs one",
                    "Write one tool with its folder: {alembic: service/alembic, history: service.alembic_version}.");
        }
        String tool = tools.getFirst();
        YamlNode place = map.required(tool, "Name the folder of the migrations.");
        boolean folder = tool.equals("alembic") || tool.equals("flyway");
        return new MigrationSet(
                name.text(), tool, folder ? paths.folder(place) : paths.fileOrFolder(place), history(map, tool));
    }

    private static HistoryTable history(YamlMap map, String tool) {
        if (map.find("history").isEmpty() && USUAL_HISTORY.containsKey(tool)) {
            return table(List.of(USUAL_HISTORY.get(tool).split("\\.", 2)));
        }
        YamlNode history = map.required("history", "Name the table in which the state is kept: schema.table.");
        List<String> parts = SqlName.split(history.text());
        if (parts.size() != 2 || parts.stream().anyMatch(String::isBlank)) {
            throw history.wrong(
                    "`" + history.text() + "` is no table with its schema",
                    "Write schema.table, such as public.alembic_version.");
        }
        return table(parts);
    }

    private static HistoryTable table(List<String> parts) {
        return new HistoryTable(parts.getFirst(), parts.getLast());
    }
}
