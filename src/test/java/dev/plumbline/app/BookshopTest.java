package dev.plumbline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.cli.ChangelogFilter;
import dev.plumbline.cli.Jobs;
import dev.plumbline.cli.Settings;
import dev.plumbline.diff.Comparison;
import dev.plumbline.diff.Difference;
import dev.plumbline.diff.Scope;
import dev.plumbline.drift.Project;
import dev.plumbline.drift.Review;
import dev.plumbline.jpa.EntityProject;
import dev.plumbline.jpa.HibernateExport;
import dev.plumbline.plan.Proof;
import dev.plumbline.port.ConfigurationException;
import dev.plumbline.port.EntityExport;
import dev.plumbline.postgres.NoProgress;
import dev.plumbline.postgres.TestServer;
import dev.plumbline.postgres.TestServer.EmptyDatabase;
import dev.plumbline.workflow.CompleteJob;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample with Liquibase and JPA: its head is what Liquibase makes, its entities differ from it in what was planted, and only if trusted. */
class BookshopTest {
    private static final String MAIN = "db/changelog/main.xml";
    private static final String RESOURCES = "src/main/resources";

    @TempDir
    private Path temp;

    @Test
    void theHeadIsWhatLiquibaseItselfMakes() {
        try (EmptyDatabase real = TestServer.emptyDatabase15();
                Jobs jobs = Reviews.jobs(ofProduction(), Bookshop.SAMPLE)) {
            RealLiquibase.update(real, Bookshop.SAMPLE.resolve(RESOURCES), MAIN, "production", "");
            Comparison comparison = jobs.compare(new Scope(List.of(), Set.of("owner")))
                    .compare(real.url(), "liquibase:" + RESOURCES + "/" + MAIN, NoProgress.INSTANCE);
            assertEquals(List.of(), comparison.gaps());
            assertEquals(List.of(), comparison.differences());
            assertTrue(comparison.equal() > 50, () -> "equal: " + comparison.equal());
        }
    }

    private static Settings ofProduction() {
        return new Settings(List.of(), "embedded:15", List.of(), false, null, new ChangelogFilter("production", ""));
    }

    @Test
    void theEntitiesDifferFromTheHeadInWhatWasPlanted() {
        Path copy = EntityProject.compiled(Bookshop.copy(temp));
        try (AppJobs jobs = Bookshop.jobs(copy, temp.resolve("trusted"))) {
            jobs.trust().trust(copy, jobs.trust().commands(copy));
            Review review = jobs.review().review(copy, List.of(), NoProgress.INSTANCE);
            assertEquals(List.of("models of bookshop: exported by its own Hibernate"), jobs.exactRuns());
            assertEquals(List.of(), review.gaps());
            assertEquals(
                    FindingLines.text(FindingLines.read(Bookshop.GOLDEN)),
                    FindingLines.text(FindingLines.of(review.findings())));
            review.findings().forEach(finding -> {
                assertFalse(finding.evidence().isEmpty(), finding.key());
                assertFalse(finding.remedies().isEmpty(), finding.key());
            });
            assertColumns(jobs, copy);
        }
    }

    /** The same models as a source of the command line. */
    private static void assertColumns(AppJobs jobs, Path copy) {
        Comparison comparison = jobs.compare(new Scope(List.of(), Set.of()))
                .compare("liquibase:" + copy.resolve(RESOURCES).resolve(MAIN), "models:" + copy, NoProgress.INSTANCE);
        assertEquals(
                List.of(
                        "column:public.authors/pen_name",
                        "column:public.books/subtitle",
                        "column:public.ratings/book_id",
                        "column:public.ratings/id",
                        "column:public.ratings/stars"),
                comparison.differences().stream()
                        .filter(Difference.Missing.class::isInstance)
                        .map(difference -> difference.id().toString())
                        .filter(id -> id.startsWith("column:"))
                        .toList());
    }

    @Test
    void theMissingChangesetIsDraftedAndProven() {
        Path copy = EntityProject.compiled(Bookshop.copy(temp));
        try (AppJobs jobs = Bookshop.jobs(copy, temp.resolve("trusted"))) {
            jobs.trust().trust(copy, jobs.trust().commands(copy));
            CompleteJob.Completion completion = jobs.completion()
                    .complete(copy, "bookshop", new CompleteJob.Request("", false), NoProgress.INSTANCE);
            assertEquals(List.of(), completion.gaps());
            CompleteJob.Draft draft = Objects.requireNonNull(completion.draft());
            assertEquals(
                    "src/main/resources/db/changelog/add-ratings.yaml",
                    draft.next().file());
            assertEquals(new Proof.Proven(List.of()), draft.proof());
            assertTrue(draft.text().contains("name: subtitle\n                  type: \"varchar(200)\""), draft.text());
        }
    }

    @Test
    void untrustedNothingRunsAndTheEntitiesAreOneGapWithARemedy() {
        Path copy = EntityProject.compiled(Bookshop.copy(temp));
        Path marker = temp.resolve("ran");
        OracleInterpreter.program(temp.resolve("jdk/bin/java"), "touch '" + marker + "'\n");
        EntityExport spying =
                new HibernateExport(Map.of("JAVA_HOME", temp.resolve("jdk").toString()), Duration.ofMinutes(1));
        try (Jobs jobs = jobs(false, copy, spying)) {
            Review review = jobs.review().review(copy, List.of(), NoProgress.INSTANCE);
            assertEquals(List.of(), review.findings());
            assertEquals(
                    List.of("the JPA entities of bookshop are not known: their own Hibernate would have to run."
                            + " Allow it with `plumbline trust`, then say --exact"),
                    review.gaps().stream().map(gap -> gap.reason()).toList());
        }
        try (AppJobs jobs = jobs(true, copy, spying)) {
            ConfigurationException refused = assertThrows(
                    ConfigurationException.class, () -> jobs.review().review(copy, List.of(), NoProgress.INSTANCE));
            assertEquals("See what would run, and allow it, with: plumbline trust " + copy, refused.remedy());
            assertThrows(
                    ConfigurationException.class,
                    () -> jobs.compare(new Scope(List.of(), Set.of()))
                            .compare("empty:", "models:" + copy, NoProgress.INSTANCE));
            assertEquals(
                    "plumbline: project bookshop is not trusted to run its own code, or what would run has changed",
                    CommandRun.of("diff", "empty:", "models:" + copy, "--exact").failsWith(78));
            assertFalse(Files.exists(marker));
            jobs.trust().trust(copy, jobs.trust().commands(copy));
            jobs.review().review(copy, List.of(), NoProgress.INSTANCE);
            assertTrue(Files.exists(marker), "once trusted it runs");
        }
    }

    private AppJobs jobs(boolean exact, Path copy, EntityExport entities) {
        return new AppJobs(Bookshop.settings(exact), copy, Reviews.scratch(), temp.resolve("trusted"), entities);
    }

    @Test
    void initFindsTheServiceAndItsChangelog() {
        Path copy = Bookshop.copy(temp);
        Project byHand = project(copy);
        Folders.delete(copy.resolve("plumbline.yaml"));
        CommandRun.on(copy, "init").answers(0);
        Project found = project(copy);
        assertEquals(byHand.services(), found.services());
        assertEquals(
                byHand.migrations().getFirst().folder(),
                found.migrations().getFirst().folder());
        assertEquals(
                byHand.migrations().getFirst().history(),
                found.migrations().getFirst().history());
    }

    private static Project project(Path folder) {
        try (Jobs jobs = Reviews.jobs(Settings.USUAL, folder)) {
            return jobs.project(folder);
        }
    }
}
