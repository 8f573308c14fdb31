package dev.plumbline.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.drift.Finding;
import dev.plumbline.port.UnreachableException;
import dev.plumbline.ui.compare.DifferenceNode;
import dev.plumbline.ui.compare.PlanRow;
import dev.plumbline.ui.findings.FindingRow;
import dev.plumbline.ui.shell.Screen;
import dev.plumbline.ui.shell.ShellViewModel;
import dev.plumbline.ui.task.JobState;
import dev.plumbline.ui.task.Tasks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What a person does with the whole window, by mouse and keyboard, on a display of its own. */
class WindowJourneyTest {
    private final FxRobot robot = new FxRobot();
    private final FakeJobs jobs = new FakeJobs();
    private ShellViewModel model;
    private Stage stage;

    @BeforeEach
    void open() throws TimeoutException {
        jobs.settings.put("theme", "light");
        FxToolkit.registerPrimaryStage();
        stage = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> new Stage());
        model = WaitForAsyncUtils.waitForAsyncFx(
                30_000, () -> PlumblineWindow.show(jobs.services(), Tasks.inBackground(), stage, null));
        robot.interact(() -> stage.requestFocus());
    }

    @AfterEach
    void close() {
        robot.release(new KeyCode[0]);
        robot.interact(() -> stage.hide());
    }

    @Test
    void theFirstStartShowsThreeDoorsAndTheSampleOpens() throws Exception {
        assertTrue(isShown("#open-project"));
        assertTrue(isShown("#connect"));
        robot.clickOn("#open-sample");
        until(() -> isShown("#overview-title"));
        assertEquals("Is wellness ready for production?", text("#overview-title"));
        assertEquals(List.of("review /sample/wellness []"), jobs.asked);
    }

    @Test
    void theListHoldsTheSameFindingsAsTheReview() throws Exception {
        openSample();
        robot.clickOn("#go-findings");
        until(() -> isShown("#finding-list"));
        assertEquals(
                WellnessReview.whole().findings().stream()
                        .map(Finding::key)
                        .sorted()
                        .toList(),
                findings().stream().map(Finding::key).sorted().toList());
        assertEquals("37 · 21 errors", text("#finding-counts"));
    }

    @Test
    void aCellLeadsToItsFindings() throws Exception {
        openSample();
        Node cell = robot.from(robot.lookup("#overview-table"))
                .lookup((Node node) -> String.valueOf(node.getAccessibleText()).startsWith("habits in production"))
                .query();
        robot.clickOn(cell);
        until(() -> isShown("#finding-list"));
        assertEquals(
                List.of(
                        "column:habits.habits/priority",
                        "column:habits.lesson_templates/subtitle",
                        "index:habits.habits/ix_habits_user_id"),
                findings().stream().map(Finding::object).sorted().toList());
        robot.type(KeyCode.ESCAPE);
        until(() -> model.screen().get() == Screen.OVERVIEW);
    }

    @Test
    void ctrlFFiltersAndTheDetailFollows() throws Exception {
        openSample();
        robot.clickOn("#go-findings");
        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        robot.write("diverged");
        until(() -> findings().size() == 1);
        until(() -> "meals.foods / unit".equals(text("#finding-title")));
        assertTrue(isShown("#states"));
        assertTrue(isShown("#finding-sql"));
    }

    @Test
    void ctrlCCopiesTheSelectedFinding() throws Exception {
        openSample();
        robot.interact(() -> model.findings().select("diverged|production|meals|column:meals.foods/unit"));
        robot.clickOn("#go-findings");
        robot.press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
        until(() -> clipboard().startsWith("### `meals.foods / unit` – diverged"));
    }

    @Test
    void thePaletteRunsWhatIsTyped() throws Exception {
        openSample();
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        until(() -> isShown("#palette-query"));
        robot.write("findings of users").type(KeyCode.ENTER);
        until(() -> model.screen().get() == Screen.FINDINGS);
        assertTrue(findings().stream().allMatch(finding -> finding.service().equals("users")));
    }

    @Test
    void comparingShowsTheTreeAndBothDefinitions() throws Exception {
        robot.clickOn("#go-compare");
        robot.clickOn("#actual").write("env:production");
        robot.clickOn("#expected").write("snapshot:head.json");
        robot.clickOn("#run-compare");
        until(() -> isShown("#differences"));
        assertEquals(List.of("compare env:production snapshot:head.json"), jobs.asked);
        assertEquals(
                List.of("habits", "meals"),
                table().getRoot().getChildren().stream()
                        .map(item -> item.getValue().label())
                        .toList());
        TreeItem<DifferenceNode> foods =
                table().getRoot().getChildren().getLast().getChildren().getFirst();
        robot.interact(() -> table().getSelectionModel().select(foods));
        until(() -> definition("#actual-definition").contains("varchar(500)"));
        assertTrue(definition("#expected-definition").contains("varchar(255)"));
        assertEquals(
                definition("#actual-definition").split("\n", -1).length,
                definition("#expected-definition").split("\n", -1).length);
        robot.clickOn("#change-missing");
        until(() -> table().getRoot().getChildren().size() == 1);
        assertEquals(
                "1 shown of 6 differences · 1 missing · 1 unexpected · 4 changed · 6 equal",
                text("#difference-counts"));
    }

    @Test
    void aPlanShowsItsStatementsWithTheirHazardsAndCanBeCopied() throws Exception {
        robot.interact(() -> model.showCompare("env:production", "snapshot:head.json"));
        robot.clickOn("#run-compare");
        until(() -> isShown("#differences"));
        robot.clickOn("#plan-migration");
        until(() -> isShown("#plan-statements"));
        assertEquals("plan env:production snapshot:head.json []", jobs.asked.getLast());
        assertEquals("Proven", text("#plan-proof"));
        ListView<?> rows = robot.lookup("#plan-statements").queryAs(ListView.class);
        assertEquals("Transaction 1 of 1", ((PlanRow.Group) rows.getItems().getFirst()).title());
        robot.clickOn("#copy-sql");
        until(() -> clipboard().contains("-- would-fail-on-data: ")
                && !clipboard().contains("\nALTER TABLE habits.habits DROP COLUMN priority;"));
        robot.clickOn("#write-drops");
        robot.clickOn("#copy-sql");
        until(() -> clipboard().contains("\nALTER TABLE habits.habits DROP COLUMN priority;"));
        robot.clickOn("#close-plan");
        until(() -> isShown("#differences"));
    }

    @Test
    void planningCanBeCancelledAndTriedAgain() throws Exception {
        jobs.plan = FakeJobs.untilCancelled("asking rows of meals.foods");
        robot.interact(() -> model.showCompare("env:production", "snapshot:head.json"));
        robot.clickOn("#run-compare");
        until(() -> isShown("#differences"));
        robot.clickOn("#plan-migration");
        until(() -> isShown("#cancel"));
        robot.clickOn("#cancel");
        until(() -> model.compare().plan().state().get() instanceof JobState.Cancelled);
        jobs.plan = progress -> FakeJobs.planned(SampleComparison.small());
        robot.clickOn("#try-again");
        until(() -> isShown("#plan-proof"));
    }

    @Test
    void cancellingReachesTheWorkAndSaysSo() throws Exception {
        jobs.comparison = FakeJobs.untilCancelled("reading tables of production");
        robot.clickOn("#connect");
        until(() -> isShown("#run-compare"));
        assertEquals(
                "postgresql://localhost:5432/postgres", model.compare().actual().get());
        robot.clickOn("#run-compare");
        until(() -> isShown("#cancel"));
        robot.clickOn("#cancel");
        until(() -> model.compare().state().get() instanceof JobState.Cancelled);
        assertTrue(isShown("#try-again"));
    }

    @Test
    void aFailureSaysWhyAndWhatToDoAndItsDetailsCanBeCopied() throws Exception {
        jobs.review = progress -> {
            throw new UnreachableException(
                    "db.example.org refused", "Check the connection file.", new IOException("refused"));
        };
        robot.interact(() -> model.open(Path.of("wellness")));
        until(() -> isShown("#problem-why"));
        assertEquals("db.example.org refused", text("#problem-why"));
        assertEquals("Check the connection file.", text("#problem-next"));
        robot.clickOn("#copy-details");
        until(() -> clipboard().contains("cause: dev.plumbline.port.UnreachableException"));
    }

    @Test
    void theThemeSwitchesAndIsRemembered() throws Exception {
        String light = Application.getUserAgentStylesheet();
        robot.clickOn("#theme");
        until(() -> jobs.settings.get("theme").orElse("").equals("dark"));
        assertNotEquals(light, Application.getUserAgentStylesheet());
    }

    @Test
    void sizeAndSplitsAreRemembered() {
        robot.interact(() -> {
            stage.setWidth(1111);
            stage.hide();
        });
        assertTrue(jobs.settings.get("window").orElse("").contains("1111.0"));
        assertTrue(jobs.settings.get("split.findings").isPresent());
    }

    private void openSample() throws TimeoutException {
        robot.interact(() -> model.open(Path.of("/sample/wellness")));
        until(() -> isShown("#overview-title"));
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean isShown(String query) {
        return robot.lookup(query).queryAll().stream().anyMatch(WindowJourneyTest::isShown);
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private String text(String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private String definition(String query) {
        return robot.lookup(query).queryAs(CodeArea.class).getText();
    }

    private static String clipboard() {
        return String.valueOf(Clipboard.getSystemClipboard().getString());
    }

    @SuppressWarnings("unchecked")
    private TreeTableView<DifferenceNode> table() {
        return robot.lookup("#differences").queryAs(TreeTableView.class);
    }

    @SuppressWarnings("unchecked")
    private List<Finding> findings() {
        ListView<FindingRow> list = robot.lookup("#finding-list").queryAs(ListView.class);
        return list.getItems().stream()
                .filter(FindingRow.Item.class::isInstance)
                .map(row -> ((FindingRow.Item) row).finding())
                .toList();
    }
}
