package dev.plumbline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.alembic.RealAlembic;
import dev.plumbline.cli.Jobs;
import dev.plumbline.cli.Settings;
import dev.plumbline.diff.Scope;
import dev.plumbline.drift.Review;
import dev.plumbline.postgres.CatalogReader;
import dev.plumbline.postgres.NoProgress;
import dev.plumbline.postgres.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code plumbline complete}: the migration that is missing, drafted as the project writes its own and proven by replay. */
class CompleteTest {
    private static final Path EXPECTED =
            Path.of("src", "test", "resources", "complete").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void theSamplesMissingTableIsDraftedAsAPersonWouldWriteIt() {
        CommandRun run =
                CommandRun.on(Folders.SAMPLE, "complete", "--service", "meals").answers(0);
        assertEquals(Folders.read(EXPECTED.resolve("0004_add_meal_tags.py")), run.out());
        assertTrue(run.err().contains("meals_service/alembic/versions/0004_add_meal_tags.py"), run.err());
        assertTrue(run.err().contains("legacy_code"), run.err());
        assertTrue(run.err().contains("Proven"), run.err());
    }

    @Test
    void onceTheDraftsAreInTheProjectNoHistoryIsIncomplete() {
        Path project = Folders.copyOfSample(folder);
        for (String service : List.of("meals", "agent", "journal")) {
            CommandRun run = CommandRun.on(project, "complete", "--service", service, "--write")
                    .answers(0);
            assertEquals("", run.out());
        }
        CommandRun again = CommandRun.on(project, "complete", "--service", "meals", "--write")
                .answers(0);
        assertEquals("", again.out());
        assertTrue(again.err().contains("make all that its models declare"), again.err());
        Review review = Reviews.of(project, "development");
        assertEquals(
                List.of(),
                review.findings().stream()
                        .filter(finding -> finding.code().equals("incomplete-history"))
                        .toList());
        assertEquals(List.of(), review.gaps());
        assertTrue(
                review.findings().stream().noneMatch(finding -> finding.code().equals("multiple-heads")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"trixie", "bookworm"})
    void realAlembicMakesOfADraftWhatTheModelsDeclareAndTakesItBack(String suite) {
        Path project = Folders.copy(EXPECTED.resolve("kitchen"), folder.resolve("kitchen"));
        CommandRun.on(project, "complete", "--service", "kitchen", "--write").answers(0);
        try (TestServer.EmptyDatabase database = TestServer.emptyDatabase()) {
            database.execute("CREATE SCHEMA kitchen");
            RealAlembic.upgrade(suite, "psycopg2", project.resolve("alembic.ini"), database);
            assertEquals(List.of(), differences(database.url(), "alembic:" + project));
            RealAlembic.run(suite, "psycopg2", project.resolve("alembic.ini"), database, "downgrade", "-1");
            assertEquals(List.of(), differences(database.url(), "alembic:" + EXPECTED.resolve("kitchen")));
        }
    }

    @Test
    void aProofSaysHowManyGapsItLeaves() {
        Path project = Folders.copy(EXPECTED.resolve("kitchen"), folder.resolve("kitchen"));
        String err = CommandRun.on(project, "complete", "--service", "kitchen")
                .answers(0)
                .err();
        assertTrue(
                err.contains("Proven: all migrations with it, replayed from empty, make what the models declare."),
                err);
        Folders.edit(
                project.resolve("kitchen/models.py"),
                text -> text
                        + "\n\nclass Odd(Base):\n    __tablename__ = mystery()\n    id = Column(Numeric, primary_key=True)\n");
        String withGap = CommandRun.on(project, "complete", "--service", "kitchen")
                .answers(1)
                .err();
        assertTrue(withGap.contains("Proven but for 1 gap: all migrations with it"), withGap);
        assertFalse(withGap.contains("Proven:"), withGap);
    }

    private static List<String> differences(String actual, String expected) {
        Scope scope = new Scope(List.of("kitchen"), Set.of("owner", "grants"));
        try (Jobs jobs = Reviews.jobs(Settings.USUAL, null)) {
            return jobs.compare(scope).compare(actual, expected, NoProgress.INSTANCE).differences().stream()
                    .filter(difference -> !difference.id().name().contains("alembic_version"))
                    .map(Object::toString)
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "loans, db/002-add-copies.xml, <changeSet id=\"2\" author=\"plumbline\">, db/main.xml",
        "books, db/changes/0002_add_copies.yaml, id: add_copies, ''",
        "rooms, db/sql/V2-add-copies.sql, --changeset plumbline:entries-2, db/main.xml"
    })
    void aChangesetIsDraftedInTheFormatOfItsChangelog(String service, String file, String id, String including) {
        Path project = Folders.copy(EXPECTED.resolve("library"), folder.resolve("library"));
        CommandRun run = CommandRun.on(project, "complete", "--service", service, "--write")
                .answers(0);
        assertTrue(run.err().contains("Proven"), run.err());
        String text = Folders.read(project.resolve(service).resolve(file));
        assertTrue(text.contains(id), text);
        assertEquals(!file.endsWith(".sql"), text.contains("createTable"), text);
        assertEquals(!including.isEmpty(), run.err().contains("It runs once " + service + "/" + including + " says:"));
        if (!including.isEmpty()) {
            String line = run.err()
                    .lines()
                    .filter(each -> each.contains("<include"))
                    .findFirst()
                    .orElseThrow();
            Folders.edit(
                    project.resolve(service).resolve(including),
                    main -> main.replace("</databaseChangeLog>", line + "\n</databaseChangeLog>"));
        }
        assertTrue(CommandRun.on(project, "complete", "--service", service)
                .answers(0)
                .err()
                .contains("make all that its models declare"));
    }

    @ParameterizedTest
    @CsvSource({"loans, db/main.xml, true", "books, db/main.yaml, false", "rooms, db/main.xml, true"})
    void realLiquibaseTakesADraftBack(String service, String changelog, boolean includes) {
        Path project = Folders.copy(EXPECTED.resolve("library"), folder.resolve("library"));
        Path root = project.resolve(service);
        try (TestServer.EmptyDatabase database = TestServer.emptyDatabase()) {
            database.execute("CREATE SCHEMA " + service);
            RealLiquibase.update(database, root, changelog, "", "");
            Set<String> before = objects(database);
            int ran = RealLiquibase.ran(database);
            String err = CommandRun.on(project, "complete", "--service", service, "--write")
                    .answers(0)
                    .err();
            if (includes) {
                String line = err.lines()
                        .filter(each -> each.contains("<include"))
                        .findFirst()
                        .orElseThrow();
                Folders.edit(
                        root.resolve(changelog),
                        main -> main.replace("</databaseChangeLog>", line + "\n</databaseChangeLog>"));
            }
            RealLiquibase.update(database, root, changelog, "", "");
            assertTrue(objects(database).stream().anyMatch(each -> each.contains("ix_copies_label")));
            int drafted = RealLiquibase.ran(database) - ran;
            assertTrue(drafted > 0);
            RealLiquibase.rollback(database, root, changelog, drafted);
            assertEquals(before, objects(database));
            assertEquals(ran, RealLiquibase.ran(database));
        }
    }

    /** Everything in the database in full, its history table as well. */
    private static Set<String> objects(TestServer.EmptyDatabase database) {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            return new CatalogReader()
                    .read(connection, "test", List.of(), NoProgress.INSTANCE).objects().values().stream()
                            .map(Object::toString)
                            .collect(Collectors.toCollection(TreeSet::new));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aDraftThatDoesNotMakeItIsRefutedAndNotWritten() {
        Path project = Folders.copyOfSample(folder);
        Folders.edit(
                project.resolve("meals_service/alembic/script.py.mako"),
                text -> text.replace("    ${upgrades", "    return\n    ${upgrades"));
        CommandRun run = CommandRun.on(project, "complete", "--service", "meals", "--write")
                .answers(2);
        assertTrue(run.out().contains("    return\n    op.create_table("), run.out());
        assertTrue(run.err().contains("missing table:meals.meal_tags"), run.err());
        assertFalse(Files.exists(project.resolve("meals_service/alembic/versions/0004_add_meal_tags.py")));
    }

    @Test
    void whatLosesDataIsLeftOutUnlessThatIsAllowed() {
        Path project = Folders.copy(EXPECTED.resolve("kitchen"), folder.resolve("kitchen"));
        Folders.edit(
                project.resolve("kitchen/models.py"),
                text -> text.replace("rate = Column(Numeric(8, 2))", "rate = Column(Numeric(8, 0))"));
        CommandRun held =
                CommandRun.on(project, "complete", "--service", "kitchen").answers(1);
        assertFalse(held.out().contains("rate"), held.out());
        assertTrue(held.err().contains("--allow-drop"), held.err());
        CommandRun whole = CommandRun.on(project, "complete", "--service", "kitchen", "--allow-drop")
                .answers(0);
        assertTrue(whole.out().contains("'rate',"), whole.out());
        assertTrue(whole.out().contains("type_=sa.Numeric(precision=8, scale=0)"), whole.out());
    }

    @Test
    void aServiceWithoutMigrationsNeedsABaseline() {
        String failure =
                CommandRun.on(Folders.SAMPLE, "complete", "--service", "users").failsWith(78);
        assertTrue(failure.contains("it needs a baseline first"), failure);
    }

    @Test
    void wrongWordsAreNamed() {
        assertTrue(CommandRun.on(Folders.SAMPLE, "complete", "--service", "meal")
                .failsWith(78)
                .contains("no service \"meal\""));
        assertTrue(CommandRun.on(Folders.SAMPLE, "complete").failsWith(64).contains("--service"));
        Path there = folder.resolve("there.py");
        Folders.write(there, "mine");
        CommandRun.on(Folders.SAMPLE, "complete", "--service", "meals", "-o", there.toString())
                .failsWith(78);
        assertEquals("mine", Folders.read(there));
    }

    @Test
    void severalHeadsMustBeMergedFirst() {
        Path project = Folders.SITUATIONS.resolve("multiple-heads");
        assertTrue(CommandRun.on(project, "complete", "--service", "shop")
                .failsWith(2)
                .contains("several heads"));
    }
}
