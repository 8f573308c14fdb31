package dev.plumbline.alembic;

import dev.plumbline.catalog.SqlName;
import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.HistoryTable;
import dev.plumbline.changelog.MigrationSet;
import dev.plumbline.postgres.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Measures the static reader on checked-out projects against real Alembic: {@code CorpusRun ROOT PRELUDES LINE...}, where a line is
 * {@code project|folder of the set|suite|import folders|extensions that are there}, several by commas. Prints a table, and the reasons of every revision that is not read fully.
 */
final class CorpusRun {
    private CorpusRun() {}

    public static void main(String[] arguments) {
        Path corpus = Path.of(arguments[0]);
        Path preludes = Path.of(arguments[1]);
        List<String> table = new ArrayList<>();
        for (String line : List.of(arguments).subList(2, arguments.length)) {
            table.add(project(corpus, preludes, line.split("\\|", -1)));
        }
        System.out.println("project | set | revisions | fully | primary gap | after one | not compared | wrong");
        table.forEach(System.out::println);
    }

    private static String project(Path corpus, Path preludes, String[] fields) {
        Path root = corpus.resolve(fields[0]);
        MigrationSet set =
                new MigrationSet(fields[0], "alembic", fields[1], new HistoryTable("public", "alembic_version"));
        Changelog changelog = new AlembicReader().read(root, set, Unwatched.PROGRESS);
        changelog.gaps().forEach(gap -> System.out.println(fields[0] + " set: " + gap));
        Optional<Path> prelude =
                Optional.of(preludes.resolve(fields[0] + ".py")).filter(Files::exists);
        List<Path> folders =
                List.of(fields[3].split(",")).stream().map(root::resolve).toList();
        try (TestServer.EmptyDatabase real = TestServer.emptyDatabase();
                TestServer.EmptyDatabase read = TestServer.emptyDatabase();
                SteppedAlembic alembic = new SteppedAlembic(fields[2], real, folders, prelude)) {
            if (!fields[4].isEmpty()) {
                List.of(fields[4].split(",")).forEach(extension -> {
                    real.execute("CREATE EXTENSION " + SqlName.quote(extension));
                    read.execute("CREATE EXTENSION " + SqlName.quote(extension));
                });
            }
            List<SteppedComparison.Step> steps = new SteppedComparison(root, alembic, real, read).run(changelog);
            steps.stream()
                    .filter(step -> step.outcome() != SteppedComparison.Outcome.FULL)
                    .forEach(CorpusRun::explain);
            return row(fields, changelog, steps);
        }
    }

    private static void explain(SteppedComparison.Step step) {
        System.out.println(step.outcome() + " " + step.revision().place());
        step.reasons().forEach(reason -> System.out.println("    " + reason));
    }

    private static String row(String[] fields, Changelog changelog, List<SteppedComparison.Step> steps) {
        StringBuilder row = new StringBuilder(
                fields[0] + " | " + fields[1] + " | " + changelog.revisions().size());
        for (SteppedComparison.Outcome outcome : SteppedComparison.Outcome.values()) {
            row.append(" | ")
                    .append(outcome)
                    .append(' ')
                    .append(steps.stream()
                            .filter(step -> step.outcome() == outcome)
                            .count());
        }
        return row.toString();
    }
}
