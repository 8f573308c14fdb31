package dev.plumbline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Presence;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.cli.ChangelogFilter;
import dev.plumbline.cli.Jobs;
import dev.plumbline.cli.Settings;
import dev.plumbline.diff.Comparison;
import dev.plumbline.diff.Scope;
import dev.plumbline.postgres.NoProgress;
import dev.plumbline.postgres.TestServer;
import dev.plumbline.postgres.TestServer.EmptyDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A changelog of all formats: its head is what Liquibase itself makes, and a database that Liquibase made is in step with it. */
class LiquibaseProjectTest {
    private static final Path PROJECT = Folders.SITUATIONS.resolve("tools/liquibase");
    private static final String MASTER = "db/changelog/master.xml";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"'', ''", "'', v2", "test, v2", "prod, v1"})
    void theHeadIsWhatLiquibaseItselfMakes(String contexts, String labels) {
        try (EmptyDatabase real = TestServer.emptyDatabase()) {
            RealLiquibase.update(real, resources(PROJECT), MASTER, contexts, labels);
            try (Jobs jobs = Reviews.jobs(
                    new Settings(List.of(), "embedded", List.of(), false, null, new ChangelogFilter(contexts, labels)),
                    PROJECT)) {
                Comparison comparison = jobs.compare(new Scope(List.of(), Set.of("owner")))
                        .compare(real.url(), "liquibase:app/src/main/resources/" + MASTER, NoProgress.INSTANCE);
                assertEquals(List.of(), comparison.gaps());
                assertEquals(List.of(), comparison.differences());
            }
        }
    }

    @Test
    void aDatabaseThatLiquibaseMadeIsInStep() {
        try (EmptyDatabase real = TestServer.emptyDatabase15()) {
            RealLiquibase.update(real, resources(PROJECT), MASTER, "", "v2");
            assertEquals("", findings(project(real), real));
        }
    }

    @Test
    void whatLiquibaseHasNotRunIsPendingAndWhatOthersDidIsDrift() {
        try (EmptyDatabase real = TestServer.emptyDatabase15()) {
            RealLiquibase.update(real, resources(PROJECT), MASTER, "", "v2");
            real.execute("ALTER TABLE books ADD COLUMN by_hand int");
            Path project = project(real);
            Folders.edit(resources(project).resolve("db/changelog/sql/020-more.sql"), text -> text + """
                    --changeset carol:new-column
                    ALTER TABLE orders ADD COLUMN note text;
                    """);
            assertEquals("""
                    changed-by-hand|app|column:public.books/by_hand|live|error
                    pending-migration|app|column:public.orders/note|live|warning""", findings(project, real));
        }
    }

    @Test
    void aChangesetThatWasEditedAfterItRanIsNotKnown() {
        try (EmptyDatabase real = TestServer.emptyDatabase15()) {
            RealLiquibase.update(real, resources(PROJECT), MASTER, "", "v2");
            Path project = project(real);
            Folders.edit(
                    resources(project).resolve("db/changelog/001-books.yaml"),
                    text -> text.replace("varchar(200)", "varchar(300)"));
            assertEquals("""
                    differs-from-head|app|column:public.books/title|live|warning
                    differs-from-head|app|view:public.cheap|live|warning
                    unknown-revision|app||live|error""", findings(project, real));
        }
    }

    @Test
    void aChangesetThatRunsOnChangeIsStaleOnceItWasEdited() {
        try (EmptyDatabase real = TestServer.emptyDatabase15()) {
            RealLiquibase.update(real, resources(PROJECT), MASTER, "", "v2");
            Path project = project(real);
            Folders.edit(resources(project).resolve(MASTER), text -> text.replace("price &lt; 10", "price &lt; 20"));
            assertEquals("differs-from-head|app|view:public.cheap|live|warning", findings(project, real));
        }
    }

    @Test
    void nothingOfLiquibasesOwnIsLeftOnTheScratchDatabase() {
        try (Jobs jobs = Reviews.jobs(Settings.USUAL, PROJECT)) {
            Snapshot head = jobs.snapshot()
                    .take("liquibase:app/src/main/resources/" + MASTER, List.of(), NoProgress.INSTANCE)
                    .snapshot();
            assertEquals(Presence.ABSENT, head.presence(ObjectId.parse("table:public.databasechangelog")));
            assertEquals(Presence.ABSENT, head.presence(ObjectId.parse("table:public.never")));
            assertTrue(head.find(ObjectId.parse("table:public.late_table")).isPresent());
        }
        assertFalse(java.nio.file.Files.exists(Path.of("databasechangelog.csv")));
    }

    private static String findings(Path project, EmptyDatabase real) {
        Program.Ended ended = ChildReview.of(project, Map.of("PGPASSWORD", real.password()));
        ReviewReport report = new ReviewReport(ended.out());
        assertEquals(List.of(), report.gaps());
        return report.findings();
    }

    /** A copy of the project with that database as its environment. */
    private Path project(EmptyDatabase real) {
        Path project = Folders.copy(PROJECT, folder.resolve("copy"));
        Folders.edit(
                project.resolve("plumbline.yaml"),
                text -> text.replace("environments: {}", "environments: {live: {}}"));
        Folders.write(project.resolve("connections/live.yaml"), """
                plumbline: 1
                name: live
                kind: production
                host: %s
                port: %d
                database: %s
                user: %s
                """.formatted(
                        real.host(), real.port(), real.name(), real.user()));
        return project;
    }

    private static Path resources(Path project) {
        return project.resolve("app/src/main/resources");
    }
}
