package dev.plumbline.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder without a project file, in the whole window: what was found is offered, written or let go. */
class DraftJourneyTest {
    @TempDir
    private Path temp;

    private final FakeJobs jobs = new FakeJobs();

    @Test
    void aFolderWithoutAFileOffersWhatWasFoundAndWritesIt() throws Exception {
        jobs.drafts.needed = true;
        try (OpenWindow window = new OpenWindow(jobs.services(), null)) {
            window.robot().interact(() -> window.model().open(temp));
            OpenWindow.until(20, () -> window.has("#draft-write"));
            assertTrue(text(window).contains("# migration_script: scripts/migrate.sh"), text(window));
            ComboBox<String> choice =
                    window.robot().lookup(".draft-questions .combo-box").queryComboBox();
            window.robot().interact(() -> choice.setValue("scripts/start.sh"));
            String shown = text(window);
            assertTrue(shown.contains("\nmigration_script: scripts/start.sh\n"), shown);
            window.robot().clickOn("#draft-write");
            OpenWindow.until(20, () -> window.has("#overview-title"));
            assertEquals(List.of(shown), jobs.drafts.written);
            assertFalse(window.has("#draft"));
            assertEquals(List.of("review " + temp + " []"), jobs.asked);
        }
    }

    @Test
    void escapeAndCancelLetTheDraftGo() throws Exception {
        jobs.drafts.needed = true;
        try (OpenWindow window = new OpenWindow(jobs.services(), temp)) {
            OpenWindow.until(20, () -> window.has("#draft-write"));
            window.robot().clickOn("#draft-cancel");
            OpenWindow.until(20, () -> !window.has("#draft"));
            window.robot().interact(() -> window.model().open(temp));
            OpenWindow.until(20, () -> window.has("#draft-write"));
            window.robot().type(KeyCode.ESCAPE);
            OpenWindow.until(20, () -> !window.has("#draft"));
            assertEquals(List.of(), jobs.drafts.written);
            assertEquals(List.of(), jobs.asked);
        }
    }

    @Test
    void anExactReviewAsksFirstAndNamesWhatWouldRun() throws Exception {
        try (OpenWindow window = new OpenWindow(jobs.services(), temp)) {
            OpenWindow.until(20, () -> window.has("#overview-title"));
            window.robot().interact(() -> window.model().reviewExactly());
            OpenWindow.until(20, () -> window.has("#trust-accept"));
            for (var command : FakeExact.TWO) {
                assertTrue(window.robot()
                        .lookup((javafx.scene.Node node) -> node instanceof javafx.scene.control.Label label
                                && label.getText().equals(command.does()))
                        .tryQuery()
                        .isPresent());
            }
            assertEquals(List.of(), jobs.exact.asked);
            window.robot().clickOn("#trust-accept");
            OpenWindow.until(20, () -> jobs.exact.asked.size() == 2 && !window.has("#trust"));
            assertEquals(List.of("trust " + temp + " 2", "review " + temp), jobs.exact.asked);
            OpenWindow.until(
                    20,
                    () -> window.model()
                            .notice()
                            .get()
                            .equals("1 of 2 did not run. models of meals: read without running: no"));
        }
    }

    @Test
    void aMissingMigrationIsDraftedFromItsFindingAndLetGo() throws Exception {
        try (OpenWindow window = new OpenWindow(jobs.services(), temp)) {
            OpenWindow.until(20, () -> window.has("#overview-title"));
            window.robot().interact(() -> {
                window.model().findings().select("incomplete-history||meals|table:meals.meal_tags");
                window.model().show(dev.plumbline.ui.shell.Screen.FINDINGS);
            });
            OpenWindow.until(20, () -> window.has("#draft-migration"));
            window.robot().clickOn("#draft-migration");
            OpenWindow.until(20, () -> window.has("#complete-write"));
            assertTrue(window.robot()
                    .lookup("#complete-text")
                    .queryAs(TextArea.class)
                    .getText()
                    .contains("\"meal_tags\""));
            window.robot().type(KeyCode.ESCAPE);
            OpenWindow.until(20, () -> !window.has("#complete"));
            window.robot().clickOn("#draft-migration");
            OpenWindow.until(20, () -> window.has("#complete-write"));
            window.robot().clickOn("#complete-write");
            OpenWindow.until(20, () -> !window.has("#complete"));
            OpenWindow.until(20, () -> jobs.asked.size() == 2);
            assertEquals(3, jobs.completions.asked.size(), jobs.completions.asked::toString);
        }
    }

    @Test
    void aDroppedFolderIsMeantAndOfADroppedFileItsFolder() throws IOException {
        Path file = Files.writeString(temp.resolve("plumbline.yaml"), "");
        assertEquals(Optional.of(temp), FolderDrop.folder(List.of(temp.toFile())));
        assertEquals(Optional.of(temp), FolderDrop.folder(List.of(file.toFile(), temp.toFile())));
        assertEquals(Optional.empty(), FolderDrop.folder(List.of()));
    }

    private static String text(OpenWindow window) {
        return window.robot().lookup("#draft-text").queryAs(TextArea.class).getText();
    }
}
