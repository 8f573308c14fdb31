package dev.plumbline.files;

import dev.plumbline.catalog.SqlName;
import dev.plumbline.changelog.HistoryTable;
import dev.plumbline.changelog.MigrationSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The {@code migrations:} of a project file: each a tool with its folder or file, and the history table. */
final class MigrationSetEntries {
    private static final List<String> TOOLS = List.of("alembic", "liquibase", "flyway", "sql");

    /** What may be said beside each tool and its history. */
    private static final Map<String, List<String>> SETTINGS = Map.of(
            "alembic", List.of(),
            "liquibase", List.of("contexts", "labels", "parameters"),
            "flyway", List.of("placeholders"),
            "sql", List.of());

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
            sets.add(set(entry.key(), entry.value().map()));
        }
        return sets;
    }

    private MigrationSet set(YamlNode name, YamlMap map) {
        List<String> tools = map.keys().stream().filter(TOOLS::contains).toList();
        map.allow(allowed(tools));
        if (tools.size() != 1) {
            throw name.wrong(
                    "the migration set `" + name.text() + "` names " + tools.size() + " tools where it needs one",
                    "Write one tool with its folder: {alembic: service/alembic, history: service.alembic_version}.");
        }
        String tool = tools.getFirst();
        YamlNode place = map.required(tool, "Name the folder of the migrations.");
        boolean folder = tool.equals("alembic") || tool.equals("flyway");
        return new MigrationSet(
                name.text(),
                tool,
                folder ? paths.folder(place) : paths.fileOrFolder(place),
                history(map, tool),
                settings(map));
    }

    private static List<String> allowed(List<String> tools) {
        Stream<String> settings = tools.stream().flatMap(tool -> SETTINGS.getOrDefault(tool, List.of()).stream());
        return Stream.of(TOOLS.stream(), Stream.of("history"), settings)
                .flatMap(keys -> keys)
                .toList();
    }

    private static Map<String, String> settings(YamlMap map) {
        Map<String, String> settings = new HashMap<>();
        map.text("contexts").ifPresent(value -> settings.put("contexts", value));
        map.text("labels").ifPresent(value -> settings.put("labels", value));
        for (String key : List.of("placeholders", "parameters")) {
            for (YamlNode.Entry entry : map.map(key).entries()) {
                settings.put(
                        MigrationSet.PLACEHOLDER + entry.key().text(),
                        entry.value().text());
            }
        }
        return settings;
    }

    private static HistoryTable history(YamlMap map, String tool) {
        if (map.find("history").isEmpty() && USUAL_HISTORY.containsKey(tool)) {
            return table(List.of(USUAL_HISTORY.get(tool).split("\\.", 2)));
        }
        if (map.find("history").isEmpty() && tool.equals("sql")) {
            return HistoryTable.NONE;
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
