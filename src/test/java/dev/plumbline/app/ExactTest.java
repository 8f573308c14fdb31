package dev.plumbline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.cli.Settings;
import dev.plumbline.drift.Project;
import dev.plumbline.drift.Review;
import dev.plumbline.exact.PythonRuns;
import dev.plumbline.port.ConfigurationException;
import dev.plumbline.port.Connection.Secret;
import dev.plumbline.port.ScratchLogin;
import dev.plumbline.port.WorkFailedException;
import dev.plumbline.postgres.NoProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exact way: a trusted project's own Alembic and models, beside what is read without running them. */
class ExactTest {
    @TempDir
    private Path temp;

    private Path sample = Path.of("");
    private Path python = Path.of("");

    @BeforeEach
    void aCopyOfTheSample() {
        sample = Folders.copyOfSample(temp);
        python = OracleInterpreter.in(temp.resolve("venv"), "trixie");
    }

    @Test
    void theSampleIsTheSameObjectByObjectReadAndRun() {
        Review read = Reviews.of(sample, "development");
        try (AppJobs jobs = trusted(python)) {
            Review exact = jobs.review().review(sample, List.of("development"), NoProgress.INSTANCE);
            assertEquals(
                    List.of(
                            "main: env.py ran",
                            "habits: env.py ran",
                            "meals: env.py ran",
                            "movements: env.py ran",
                            "models of agent: built by its own MetaData",
                            "models of habits: built by its own MetaData",
                            "models of journal: built by its own MetaData",
                            "models of meals: built by its own MetaData",
                            "models of movements: built by its own MetaData",
                            "models of practices: built by its own MetaData",
                            "models of users: built by its own MetaData"),
                    jobs.exactRuns());
            for (String state : List.of("head", "model", "head development", "applied development")) {
                assertEquals(state(read, state).objects(), state(exact, state).objects(), state);
                assertTrue(state(read, state).objects().size() > 50, state);
            }
            assertEquals(List.of(), exact.gaps());
            assertEquals(
                    FindingLines.text(FindingLines.of(read.findings())),
                    FindingLines.text(FindingLines.of(exact.findings())));
        }
    }

    @Test
    void anUntrustedProjectRunsNothing() {
        Path marker = temp.resolve("ran");
        Path spy = OracleInterpreter.program(temp.resolve("spy"), "touch '" + marker + "'\n");
        try (AppJobs jobs = jobs(spy)) {
            ConfigurationException refused = assertThrows(
                    ConfigurationException.class,
                    () -> jobs.review().review(sample, List.of("development"), NoProgress.INSTANCE));
            assertEquals(
                    "project wellness is not trusted to run its own code, or what would run has changed",
                    refused.getMessage());
            assertEquals(
                    "See what would run, and allow it, with: plumbline trust " + sample + " --python " + spy,
                    refused.remedy());
        }
        assertFalse(Files.exists(marker));
    }

    @Test
    void anEnvironmentScriptThatFailsIsReplacedByAGenericOneAndTheReasonIsTold() {
        Path env = sample.resolve("movements_service/alembic/env.py");
        Folders.edit(env, text -> "import module_that_is_not_there\n" + text);
        Review read = Reviews.of(sample, "development");
        Folders.edit(
                sample.resolve("movements_service/alembic/versions/0001_init.py"),
                text -> text.replace(
                        "\n\n\ndef downgrade",
                        "\n    op.execute('ALTER TABLE movements.workouts ADD COLUMN extra text')\n\n\ndef downgrade"));
        try (AppJobs jobs = trusted(python)) {
            Review exact = jobs.review().review(sample, List.of("development"), NoProgress.INSTANCE);
            String told = jobs.exactRuns().get(3);
            assertTrue(
                    told.startsWith(
                            "movements: generic env ran, because env.py failed: ModuleNotFoundError: No module named"
                                    + " 'module_that_is_not_there'"),
                    told);
            assertEquals(List.of("column:movements.workouts/extra"), added(read, exact, "head"));
        }
    }

    @Test
    void aScriptThatHangsAndForksIsEndedInTimeWithAllThatItStarted() throws IOException {
        Path pids = temp.resolve("pids");
        Folders.edit(sample.resolve("movements_service/alembic/env.py"), text -> """
                        import os, time
                        if os.fork() == 0:
                            os.setsid()
                            open("%s", "w").write(str(os.getpid()))
                            time.sleep(1000)
                        print("waiting", flush=True)
                        time.sleep(1000)
                        """.formatted(pids));
        WorkFailedException ended = assertThrows(WorkFailedException.class, () -> upgradeMovements(8));
        assertTrue(
                ended.getMessage().startsWith(python + " took longer than 8 s and was ended in "), ended.getMessage());
        assertTrue(ended.getMessage().endsWith(":\nwaiting"), ended.getMessage());
        long forked = Long.parseLong(Files.readString(pids));
        ProcessHandle.of(forked).ifPresent(each -> each.onExit().join());
        assertFalse(ProcessHandle.of(forked).map(ProcessHandle::isAlive).orElse(false));
    }

    @Test
    void whatAScriptPrintedIsShownWithoutThePassword() {
        Folders.edit(sample.resolve("movements_service/alembic/env.py"), text -> """
                        import os, sys
                        sys.stderr.write("connecting with " + os.environ["DATABASE_URL"])
                        sys.stderr.flush()
                        os._exit(3)
                        """);
        WorkFailedException failed = assertThrows(WorkFailedException.class, () -> upgradeMovements(60));
        assertEquals(
                python + " ended with exit code 3 in " + sample.resolve("movements_service/alembic")
                        + ":\nconnecting with postgresql://user:***@127.0.0.1:1/scratch",
                failed.getMessage());
    }

    private void upgradeMovements(int seconds) {
        try (AppJobs jobs = jobs(python)) {
            Project project = jobs.project(sample);
            new PythonRuns(python, Duration.ofSeconds(seconds))
                    .upgrade(
                            project,
                            project.migrations().getLast(),
                            new ScratchLogin("127.0.0.1", 1, "scratch", "user", new Secret("sesame")),
                            NoProgress.INSTANCE);
        }
    }

    private static List<String> added(Review before, Review after, String state) {
        Set<ObjectId> more = new TreeSet<>(Comparator.comparing(ObjectId::toString));
        more.addAll(state(after, state).objects().keySet());
        more.removeAll(state(before, state).objects().keySet());
        return more.stream().map(ObjectId::toString).toList();
    }

    private static Snapshot state(Review review, String name) {
        return Objects.requireNonNull(review.states().get(name), name);
    }

    @Test
    void aMigrationThatFailsIsReadInsteadAndItsPlaceTold() {
        Folders.edit(
                sample.resolve("habits_service/alembic/versions/3b7a1d2e4f56_soft_delete_program_templates.py"),
                text -> text.replace("def upgrade():", "def upgrade():\n    raise ValueError('no such luck')\n"));
        try (AppJobs jobs = trusted(python)) {
            Review review = jobs.review().review(sample, List.of("development"), NoProgress.INSTANCE);
            String told = jobs.exactRuns().get(1);
            assertTrue(told.startsWith("habits: read without running: ValueError: no such luck in 3b7a1d2e4f56"), told);
            assertTrue(
                    review.gaps().stream().anyMatch(gap -> gap.reason().contains("no such luck")),
                    () -> review.gaps().toString());
        }
    }

    @Test
    void trustEndsWhereTheProjectIsMovedOrChangedOrItIsTakenBack() throws IOException {
        try (AppJobs jobs = trusted(python)) {
            assertTrue(isTrusted(jobs, sample));
            Path moved = Folders.copy(sample, temp.resolve("elsewhere"));
            assertFalse(isTrusted(jobs, moved));
            Path env = sample.resolve("meals_service/alembic/env.py");
            String before = Folders.read(env);
            Folders.write(env, before + "\nimport os\n");
            assertFalse(isTrusted(jobs, sample));
            Folders.write(env, before);
            assertTrue(isTrusted(jobs, sample));
            Path aside = Files.move(sample, temp.resolve("aside"));
            Folders.copy(aside, sample);
            assertFalse(isTrusted(jobs, sample));
            jobs.trust().trust(sample, jobs.trust().commands(sample));
            assertTrue(jobs.trust().revoke(sample));
            assertFalse(isTrusted(jobs, sample));
            assertFalse(jobs.trust().revoke(sample));
        }
        assertTrue(Files.exists(temp.resolve("trusted")));
    }

    @Test
    void aWrongInterpreterIsOneClearError() {
        Path nowhere = temp.resolve("no/python");
        ConfigurationException wrong = assertThrows(
                ConfigurationException.class, () -> jobs(nowhere).trust().commands(sample));
        assertEquals("--python " + nowhere + " is no program that can be run", wrong.getMessage());
        ConfigurationException none = assertThrows(
                ConfigurationException.class, () -> jobs(null).trust().commands(sample));
        assertEquals("no Python environment was found for src/alembic-config", none.getMessage());
    }

    @Test
    void whatWouldRunIsNamedWithItsInterpreter() {
        try (AppJobs jobs = jobs(python)) {
            var commands = jobs.trust().commands(sample);
            assertEquals(11, commands.size());
            assertEquals(
                    "alembic upgrade heads of src/alembic-config on a scratch database, through its env.py",
                    commands.getFirst().does());
            assertEquals(python.toString(), commands.getFirst().interpreter());
            assertEquals(
                    "import the models of users_service and print their DDL",
                    commands.getLast().does());
        }
    }

    private static boolean isTrusted(AppJobs jobs, Path project) {
        return jobs.trust().isTrusted(project, jobs.trust().commands(project));
    }

    private AppJobs trusted(Path interpreter) {
        AppJobs jobs = jobs(interpreter);
        jobs.trust().trust(sample, jobs.trust().commands(sample));
        return jobs;
    }

    private AppJobs jobs(@Nullable Path interpreter) {
        Settings settings = new Settings(List.of(), "embedded", List.of(), true, interpreter);
        return new AppJobs(settings, sample, Reviews.scratch(), temp.resolve("trusted"));
    }
}
