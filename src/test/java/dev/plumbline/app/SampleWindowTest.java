package dev.plumbline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.cli.Settings;
import dev.plumbline.diff.Scope;
import dev.plumbline.drift.Finding;
import dev.plumbline.drift.Review;
import dev.plumbline.port.Connection;
import dev.plumbline.port.Progress;
import dev.plumbline.port.SchemaSource;
import dev.plumbline.postgres.PasswordAsker;
import dev.plumbline.postgres.PostgresUrlSource;
import dev.plumbline.postgres.ReadLiveDatabases;
import dev.plumbline.postgres.TestServer;
import dev.plumbline.report.DefinitionText;
import dev.plumbline.report.Reports;
import dev.plumbline.ui.FileSettings;
import dev.plumbline.ui.OpenWindow;
import dev.plumbline.ui.WindowServices;
import dev.plumbline.ui.findings.FindingRow;
import dev.plumbline.ui.task.JobState;
import dev.plumbline.workflow.CompareSources;
import dev.plumbline.workflow.PlanSources;
import dev.plumbline.workflow.SourceResolver;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** The window on real jobs: what it shows is what the report says, and its Cancel reaches the server. */
class SampleWindowTest {
    private static final Path SAMPLE = Path.of("sample-projects/wellness");

    @TempDir
    private Path folder;

    /** A finding as both sides must have it. */
    private record Shown(String key, int children) {}

    @Test
    void theWindowShowsTheFindingsOfTheReport() throws Exception {
        AtomicReference<Review> reviewed = new AtomicReference<>();
        WindowServices real = AppWindow.services(Settings.USUAL, TestServer.scratch(), SAMPLE);
        WindowServices services = new WindowServices(
                (project, environments, progress) -> {
                    Review review = real.review().review(project, environments, progress);
                    reviewed.set(review);
                    return review;
                },
                real.compare(),
                real.plans(),
                real.definitions(),
                real.drafts(),
                real.completions(),
                real.exact(),
                new FileSettings(folder.resolve("window.properties")),
                SAMPLE);
        try (OpenWindow window = new OpenWindow(services, SAMPLE)) {
            OpenWindow.until(240, () -> window.has("#overview-title"));
            window.robot().clickOn("#go-findings");
            OpenWindow.until(20, () -> window.has("#finding-list"));
            assertEquals(ofReport(Objects.requireNonNull(reviewed.get())), ofWindow(window));
            assertEquals(37, ofWindow(window).size());
        }
    }

    private static List<Shown> ofReport(Review review) throws Exception {
        String json = Reports.review("json", false).orElseThrow().render(review);
        JsonNode findings = new ObjectMapper().readTree(json).get("findings");
        return StreamSupport.stream(findings.spliterator(), false)
                .map(each -> new Shown(
                        each.get("key").textValue(), each.get("children").intValue()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Shown> ofWindow(OpenWindow window) {
        ListView<FindingRow> list = window.robot().lookup("#finding-list").queryAs(ListView.class);
        return list.getItems().stream()
                .filter(FindingRow.Item.class::isInstance)
                .map(row -> ((FindingRow.Item) row).finding())
                .sorted(java.util.Comparator.comparing(Finding::key))
                .map(finding -> new Shown(finding.key(), finding.children()))
                .toList();
    }

    @Test
    void cancellingAComparisonEndsOurSessionOnTheServer() throws Exception {
        try (TestServer.EmptyDatabase database = TestServer.emptyDatabase();
                java.sql.Connection other = database.connect();
                Statement holder = other.createStatement()) {
            database.execute("CREATE TABLE held (id int PRIMARY KEY, amount int CHECK (amount > 0))");
            other.setAutoCommit(false);
            holder.execute("LOCK TABLE held IN ACCESS EXCLUSIVE MODE");
            try (OpenWindow window = new OpenWindow(waiting(database), null)) {
                window.robot().clickOn("#go-compare");
                window.robot().clickOn("#actual").write("env:held");
                window.robot().clickOn("#expected").write("empty:");
                window.robot().clickOn("#run-compare");
                WaitForAsyncUtils.waitFor(
                        60, TimeUnit.SECONDS, () -> sessions(database, "wait_event_type = 'Lock'") == 1);
                window.robot().clickOn("#cancel");
                WaitForAsyncUtils.waitFor(2, TimeUnit.SECONDS, () -> sessions(database, "state = 'active'") == 0);
                OpenWindow.until(20, () -> window.model().compare().state().get() instanceof JobState.Cancelled);
            } finally {
                other.rollback();
            }
        }
    }

    private static long sessions(TestServer.EmptyDatabase database, String condition) throws SQLException {
        try (Statement statement = database.connection().createStatement();
                ResultSet count = statement.executeQuery(
                        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                                + " AND application_name = 'plumbline' AND pid <> pg_backend_pid() AND " + condition)) {
            count.next();
            return count.getLong(1);
        }
    }

    /** Comparisons in which {@code env:held} is that database, read with much patience for locks. */
    private WindowServices waiting(TestServer.EmptyDatabase database) {
        Connection connection = new Connection(
                "held",
                "production",
                "",
                new Connection.Target.Server(database.host(), database.port(), database.name()),
                database.user(),
                new Connection.PasswordSource.Typed(new Connection.Secret(database.password())),
                Map.of(),
                new Connection.Timeouts(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(5)),
                Map.of(),
                Map.of());
        ReadLiveDatabases live = new ReadLiveDatabases(Scratch.reading(), TestServer::scratch, PasswordAsker.NOBODY);
        SourceResolver sources = new SourceResolver() {
            @Override
            public boolean isReplayed(String text) {
                return false;
            }

            @Override
            public SchemaSource resolve(String text, int major) {
                return text.equals("empty:") ? new Nothing() : new PostgresUrlSource(text, connection, List.of(), live);
            }
        };
        return new WindowServices(
                (project, environments, progress) -> {
                    throw new IllegalStateException("no review is asked for");
                },
                project -> new CompareSources(sources, Scope.everything()),
                project -> new PlanSources(sources, Scope.everything(), TestServer.scratch()),
                DefinitionText::render,
                AppWindow.drafts(Reviews.jobs(Settings.USUAL, null)),
                Reviews.jobs(Settings.USUAL, null).completion(),
                new WindowExact(Settings.USUAL, TestServer.scratch(), folder.resolve("trusted")),
                new FileSettings(folder.resolve("window.properties")),
                null);
    }

    private record Nothing() implements SchemaSource {
        @Override
        public String name() {
            return "empty:";
        }

        @Override
        public Snapshot read(Progress progress) {
            return Snapshot.empty("empty:");
        }
    }
}
