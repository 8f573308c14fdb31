package dev.plumbline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exit codes and messages of commands on good and on bad input. */
class CommandLineTest {
    private static final int NOTHING = 0;
    private static final int FINDINGS = 1;
    private static final int USAGE = 64;
    private static final int CONFIGURATION = 78;

    @TempDir
    Path folder;

    @Test
    void aProjectInWhichEverythingAgreesAnswersZero() {
        CommandRun run = review(Folders.copyOfShop(folder)).answers(NOTHING);
        assertEquals("", run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"review", "audit", "startup"})
    void aMissingFolderIsNamed(String command) {
        Path missing = folder.resolve("nowhere");
        String said = CommandRun.of(command, missing.toString()).failsWith(CONFIGURATION);
        assertTrue(said.contains("nowhere"), said);
    }

    @Test
    void aProjectFileThatIsNoYamlIsNamedWithItsLine() {
        Path project = Folders.copyOfShop(folder);
        Folders.edit(project.resolve("plumbline.yaml"), text -> text.replace("{production: {}}", "{production: {}"));
        String said = review(project).failsWith(CONFIGURATION);
        assertTrue(said.matches(".*plumbline\\.yaml:[4-9].*"), said);
    }

    @Test
    void anUnknownKeyIsNamedWithItsLineAndTheOneThatWasMeant() {
        Path project = Folders.copyOfShop(folder);
        Folders.edit(project.resolve("plumbline.yaml"), text -> text.replace("environments:", "enviroments:"));
        CommandRun run = review(project);
        String said = run.failsWith(CONFIGURATION);
        assertTrue(said.contains("plumbline.yaml:4") && said.contains("enviroments"), said);
        assertTrue(run.err().contains("environments"), run.err());
    }

    @Test
    void anUnknownEnvironmentIsRefusedWithThoseThatThereAre() {
        CommandRun run = review(Folders.copyOfShop(folder), "--env", "prodution");
        String said = run.failsWith(CONFIGURATION);
        assertTrue(said.contains("prodution"), said);
        assertTrue(run.err().contains("production"), run.err());
    }

    @Test
    void anUnknownFormatIsWrongUsage() {
        CommandRun run = review(Folders.copyOfShop(folder), "--format", "yaml");
        assertTrue(run.failsWith(USAGE).contains("--format"), run.err());
    }

    @Test
    void theExactWayIsRefusedWhereNoProjectIsOpened() {
        CommandRun run = CommandRun.of("diff", "empty:", "empty:", "--exact");
        assertTrue(run.failsWith(USAGE).contains("--exact"), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"reveiw", "frobnicate", "--frobnicate"})
    void anUnknownCommandOrOptionIsWrongUsage(String word) {
        String said = CommandRun.of(word).failsWith(USAGE);
        assertTrue(said.contains(word), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"review", "diff", "plan", "snapshot", "init", "cache", "connections", "trust"})
    void everyCommandHasItsOwnHelp(String command) {
        CommandRun run = CommandRun.of(command, "--help").answers(NOTHING);
        assertTrue(run.out().startsWith("Usage: plumbline " + command), run.out());
    }

    @Test
    void theTableInWhichAToolKeepsItsHistoryIsNoDifferenceFromItsMigrations() throws IOException {
        Path tool = Files.writeString(
                folder.resolve("tool.sql"),
                "CREATE SCHEMA kept; CREATE TABLE kept.alembic_version (version_num varchar(32) PRIMARY KEY);"
                        + " COMMENT ON COLUMN kept.alembic_version.version_num IS 'x';"
                        + " CREATE TABLE kept.numbers (version_num text, other int);");
        Path set = folder.resolve("set");
        Files.createDirectories(set.resolve("versions"));
        Files.writeString(set.resolve("env.py"), "");
        CommandRun run = CommandRun.of("diff", "sql:" + tool, "alembic:" + set).answers(FINDINGS);
        assertTrue(run.out().contains("table:kept.numbers"), run.out());
        assertFalse(run.out().contains("alembic_version"), run.out());
        CommandRun plan = CommandRun.of("plan", "sql:" + tool, "alembic:" + set, "--allow-drop")
                .answers(NOTHING);
        assertTrue(plan.out().contains("DROP TABLE kept.numbers;"), plan.out());
        assertFalse(plan.out().contains("DROP SCHEMA") || plan.out().contains("alembic_version"), plan.out());
        CommandRun both = CommandRun.of("diff", "sql:" + tool, "empty:").answers(FINDINGS);
        assertTrue(both.out().contains("table:kept.alembic_version"), both.out());
    }

    @Test
    void aMissingArgumentIsWrongUsage() {
        CommandRun.of("diff", "empty:").failsWith(USAGE);
    }

    @Test
    void aFolderThatIsNotThereCannotBeOpened() {
        CommandRun.of(folder.resolve("nowhere").toString()).failsWith(CONFIGURATION);
    }

    @Test
    void anUnreadableModelIsAGapWithItsPlaceAndNothingIsSaidInstead() {
        Path project = Folders.copyOfShop(folder);
        Folders.edit(project.resolve("shop/models.py"), text -> text.replace("nullable=False)", "nullable=False"));
        CommandRun run = review(project, "--format", "json").answers(FINDINGS);
        ReviewReport review = run.review();
        assertEquals("", review.findings());
        assertTrue(review.gaps().stream().anyMatch(gap -> gap.contains("shop/models.py:")), run.out());
        review(project, "--allow-gaps").answers(NOTHING);
    }

    @Test
    void anUnreadableMigrationIsAGapWithItsPlaceAndNothingIsSaidInstead() {
        Path project = Folders.copyOfShop(folder);
        Folders.edit(
                project.resolve("shop/alembic/versions/0001_orders.py"),
                text -> text.replace("def upgrade():", "def upgrade(:"));
        CommandRun run = review(project, "--format", "json").answers(FINDINGS);
        ReviewReport review = run.review();
        assertTrue(review.gaps().stream().anyMatch(gap -> gap.contains("versions/0001_orders.py:")), run.out());
        assertFalse(review.findings().contains("by-hand"), run.out());
    }

    @Test
    void failOnDecidesFromWhichSeverityOnAReviewFails() {
        Path project = Folders.copyOfShop(folder);
        Folders.edit(project.resolve("live/production/10-shop.sql"), text -> text + "CREATE TABLE public.x (a int);\n");
        CommandRun found = review(project, "--format", "json").answers(NOTHING);
        assertEquals(
                "unowned-object||table:public.x|production|warning",
                found.review().findings());
        review(project, "--fail-on", "warning").answers(FINDINGS);
        review(project, "--fail-on", "error").answers(NOTHING);
        String said = review(project, "--fail-on", "catastrophe").failsWith(USAGE);
        assertTrue(said.contains("catastrophe"), said);
    }

    @Test
    void aReportGoesToTheFileThatIsNamed() {
        Path report = folder.resolve("review.json");
        CommandRun run = review(Folders.copyOfShop(folder), "--format", "json", "-o", report.toString());
        assertEquals("", run.answers(NOTHING).out());
        assertEquals("", new ReviewReport(Folders.read(report)).findings());
        assertTrue(Files.isRegularFile(report));
    }

    @Test
    void aReportThatCannotBeWrittenIsSaidSo() {
        Path report = folder.resolve("nowhere").resolve("review.json");
        String said =
                review(Folders.copyOfShop(folder), "-o", report.toString()).failsWith(2);
        assertTrue(said.contains("review.json"), said);
    }

    private static CommandRun review(Path project, String... options) {
        return CommandRun.on(project, "review", options);
    }
}
