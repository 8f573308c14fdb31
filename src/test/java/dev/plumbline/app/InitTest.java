package dev.plumbline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.cli.Jobs;
import dev.plumbline.cli.Settings;
import dev.plumbline.drift.Project;
import dev.plumbline.drift.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code plumbline init}: what is found, what is asked, and what is written. */
class InitTest {
    private static final Path MONOREPO = Folders.SITUATIONS.resolve("monorepo-without-file");

    @TempDir
    private Path temp;

    @Test
    void theSampleWithoutItsFileIsFoundAsItWasWrittenByHand() {
        Project byHand = project(Folders.SAMPLE);
        Path copy = sampleWithoutFile();
        CommandRun.on(copy, "init").answers(0);
        Project found = project(copy);
        assertEquals(services(byHand), services(found));
        assertEquals(new TreeSet<>(sets(byHand)), new TreeSet<>(sets(found)));
        assertEquals(byHand.migrationScript(), found.migrationScript());
        assertEquals(byHand.presets(), found.presets());
        assertEquals(
                byHand.environments().stream()
                        .map(each -> each.name() + " " + each.kind())
                        .toList(),
                found.environments().stream()
                        .map(each -> each.name() + " " + each.kind())
                        .toList());
    }

    @Test
    void aReviewOfTheFoundSampleGivesTheSameFindings() {
        Path copy = sampleWithoutFile();
        CommandRun.on(copy, "init").answers(0);
        assertEquals(
                FindingLines.text(FindingLines.ofSample()),
                FindingLines.text(FindingLines.of(Reviews.of(copy).findings())));
    }

    @Test
    void aMonorepoOfManyToolsIsFoundAndWhatIsUndecidedStandsAsComments() {
        Path copy = monorepo();
        CommandRun run = CommandRun.on(copy, "init", "--dry-run").answers(0);
        assertEquals(Folders.read(MONOREPO.resolve("expected-plumbline.yaml")), run.out());
        assertEquals(Folders.read(MONOREPO.resolve("expected-notes.txt")), run.err());
        assertFalse(Files.exists(copy.resolve("plumbline.yaml")));
    }

    @Test
    void whatIsWrittenForAMonorepoIsReadStrictly() {
        Path copy = monorepo();
        CommandRun run = CommandRun.on(copy, "init").answers(0);
        assertTrue(run.err().startsWith("Wrote "), run.err());
        assertEquals("", run.out());
        assertEquals(
                Folders.read(MONOREPO.resolve("expected-plumbline.yaml")),
                Folders.read(copy.resolve("plumbline.yaml")));
        Project found = project(copy);
        assertEquals(
                List.of("accounts", "billing", "catalog", "hub", "orders", "search"),
                found.services().stream().map(Service::name).toList());
    }

    @Test
    void yesTakesTheStandardAnswers() {
        Path copy = monorepo();
        CommandRun run = CommandRun.on(copy, "init", "--yes").answers(0);
        assertFalse(run.err().contains("undecided"), run.err());
        assertFalse(Folders.read(copy.resolve("plumbline.yaml")).contains("#"));
        Project found = project(copy);
        assertEquals(
                Set.of(
                        "accounts accounts",
                        "billing billing",
                        "catalog catalog",
                        "hub core",
                        "orders orders",
                        "search search"),
                found.services().stream()
                        .map(each -> each.name() + " " + each.migrations())
                        .collect(Collectors.toSet()));
        assertEquals(
                List.of("public.invoice_line", "public.invoice"),
                found.services().stream()
                        .filter(each -> each.name().equals("billing"))
                        .flatMap(each -> each.owns().stream())
                        .toList());
        assertEquals(
                "public.schema_migrations",
                found.migrations().stream()
                        .filter(set -> set.tool().equals("sql"))
                        .map(set -> set.history().toString())
                        .findFirst()
                        .orElse(""));
    }

    @Test
    void aFileThatIsThereIsNotOverwrittenUnlessForced() {
        Path copy = monorepo();
        Folders.write(copy.resolve("plumbline.yaml"), "mine");
        assertEquals(
                "plumbline: There is a plumbline.yaml in " + copy + " already.",
                CommandRun.on(copy, "init").failsWith(78));
        assertEquals("mine", Folders.read(copy.resolve("plumbline.yaml")));
        CommandRun.on(copy, "init", "--dry-run").answers(0);
        assertEquals("mine", Folders.read(copy.resolve("plumbline.yaml")));
        CommandRun.on(copy, "init", "--force").answers(0);
        assertTrue(Folders.read(copy.resolve("plumbline.yaml")).startsWith("plumbline: 1\n"));
    }

    @Test
    void aFolderWithoutServicesIsOneClearErrorAndNothingIsWritten() {
        Folders.write(temp.resolve("empty/notes.txt"), "nothing here");
        Path empty = temp.resolve("empty");
        assertEquals(
                "plumbline: no service and no migrations were found in " + empty,
                CommandRun.on(empty, "init").failsWith(78));
        assertEquals(List.of(empty.resolve("notes.txt")), Folders.files(empty));
        assertEquals(
                "plumbline: There is no folder " + temp.resolve("nowhere") + ".",
                CommandRun.on(temp.resolve("nowhere"), "init").failsWith(78));
    }

    @Test
    void namesThatYamlWouldReadOtherwiseAreQuoted() {
        Path root = temp.resolve("no");
        for (String name : List.of("on", "we: ird #\"x\"", "[läger]", "1.5", "*")) {
            Folders.write(root.resolve(name + "/pyproject.toml"), "[project]\n");
            Folders.write(root.resolve(name + "/models.py"), """
                    from sqlalchemy import Column, Integer, MetaData, Table

                    thing = Table("Th%d.ing", MetaData(schema="S %d"), Column("id", Integer, primary_key=True))
                    """.formatted(name.length(), name.length()));
        }
        CommandRun.on(root, "init", "--yes").answers(0);
        Project found = project(root);
        assertEquals("no", found.name());
        assertEquals(
                Set.of("*", "1.5", "[läger]", "on", "we: ird #\"x\""),
                found.services().stream().map(Service::folder).collect(Collectors.toSet()));
        assertEquals(5, found.services().stream().map(Service::name).distinct().count());
    }

    private Path sampleWithoutFile() {
        Path copy = Folders.copyOfSample(temp);
        Folders.delete(copy.resolve("plumbline.yaml"));
        return copy;
    }

    private Path monorepo() {
        return Folders.copy(MONOREPO, temp.resolve("monorepo-without-file"));
    }

    private static Project project(Path folder) {
        try (Jobs jobs = Reviews.jobs(Settings.USUAL, folder)) {
            return jobs.project(folder);
        }
    }

    /** Services without start-up roots, which are found when a review looks for them. */
    private static List<Service> services(Project project) {
        return project.services().stream()
                .map(each -> new Service(
                        each.name(),
                        each.folder(),
                        each.migrations(),
                        each.schemas(),
                        each.owns(),
                        List.of(),
                        each.after()))
                .sorted(Comparator.comparing(Service::name))
                .toList();
    }

    private static List<String> sets(Project project) {
        return project.migrations().stream().map(Record::toString).toList();
    }
}
