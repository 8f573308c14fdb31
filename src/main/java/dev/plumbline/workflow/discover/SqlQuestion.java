package dev.plumbline.workflow.discover;

import dev.plumbline.catalog.SqlName;
import dev.plumbline.changelog.HistoryTable;
import dev.plumbline.discovery.FoundProject;
import dev.plumbline.discovery.FoundService;
import dev.plumbline.discovery.FoundSet;
import dev.plumbline.discovery.Question;
import java.util.ArrayList;
import java.util.List;

/** The question that a folder of numbered SQL files raises: the table that tells which of them were run. */
final class SqlQuestion {
    private static final String NONE = "none";

    private SqlQuestion() {}

    static Question of(String folder, FoundProject project) {
        String name = name(folder, project);
        return new Question(
                "migrations." + name,
                "The SQL files in " + folder
                        + " look like migrations. Which table (schema.table) tells which were run? " + NONE
                        + " leaves them out.",
                List.of(),
                "public.schema_migrations",
                name + ": {sql: " + folder + ", history: public.schema_migrations}",
                (before, answer) -> with(before, folder, name, answer));
    }

    private static FoundProject with(FoundProject before, String folder, String name, String answer) {
        List<String> table = SqlName.split(answer);
        if (table.size() != 2 || table.stream().anyMatch(String::isBlank)) {
            return before;
        }
        HistoryTable history = new HistoryTable(table.getFirst(), table.getLast());
        List<FoundSet> sets = new ArrayList<>(before.migrations());
        sets.add(new FoundSet(name, "sql", folder, history, List.of(folder), List.of()));
        List<FoundService> services = before.services().stream()
                .map(service ->
                        service.migrations() == null && isOf(service, folder, before) ? service.running(name) : service)
                .toList();
        return new FoundProject(
                before.name(),
                before.presets(),
                before.postgres(),
                before.environments(),
                sets,
                before.afterMigrations(),
                before.proposals(),
                before.migrationScript(),
                services);
    }

    private static boolean isOf(FoundService service, String folder, FoundProject project) {
        return Paths.inside(folder, service.folder()) || project.services().size() == 1;
    }

    private static String name(String folder, FoundProject project) {
        String last = Paths.words(folder).stream()
                .filter(word -> !List.of("db", "sql", "migrations", "migration", "database", "src", "service")
                        .contains(word))
                .reduce((first, second) -> second)
                .orElse("sql");
        boolean taken = project.migrations().stream().anyMatch(set -> set.name().equals(last));
        return taken ? last + "-sql" : last;
    }
}
