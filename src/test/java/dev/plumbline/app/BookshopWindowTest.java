package dev.plumbline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.cli.Settings;
import dev.plumbline.drift.Finding;
import dev.plumbline.jpa.EntityProject;
import dev.plumbline.postgres.TestServer;
import dev.plumbline.ui.FileSettings;
import dev.plumbline.ui.OpenWindow;
import dev.plumbline.ui.WindowServices;
import dev.plumbline.ui.findings.FindingRow;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window on the sample with entities: nothing found while they are a gap, and what was planted once its own Hibernate may run. */
class BookshopWindowTest {
    @TempDir
    private Path temp;

    @Test
    void onceTrustedTheWindowShowsTheFindingsOfTheReport() throws Exception {
        Path copy = EntityProject.compiled(Bookshop.copy(temp));
        try (OpenWindow window = new OpenWindow(services(), copy)) {
            OpenWindow.until(120, () -> window.has("#overview-title"));
            window.robot().interact(() -> window.model().reviewExactly());
            OpenWindow.until(60, () -> window.has("#trust-accept"));
            window.robot().clickOn("#trust-accept");
            OpenWindow.until(240, () -> told(window).matches(".* (?:ran|did not run)\\b.*"));
            assertEquals("All 1 of the project's own tools ran", told(window));
            window.robot().clickOn("#go-findings");
            OpenWindow.until(60, () -> window.has("#finding-list"));
            assertEquals(
                    FindingLines.text(FindingLines.read(Bookshop.GOLDEN)),
                    FindingLines.text(FindingLines.of(shown(window))));
        }
    }

    private static String told(OpenWindow window) {
        return window.model().notice().get();
    }

    private WindowServices services() {
        WindowServices real = AppWindow.services(Settings.USUAL, TestServer.scratch(), Bookshop.SAMPLE);
        return new WindowServices(
                real.review(),
                real.compare(),
                real.plans(),
                real.definitions(),
                real.drafts(),
                real.completions(),
                new WindowExact(Settings.USUAL, TestServer.scratch(), temp.resolve("trusted")),
                new FileSettings(temp.resolve("window.properties")),
                null);
    }

    @SuppressWarnings("unchecked")
    private static List<Finding> shown(OpenWindow window) {
        ListView<FindingRow> list = window.robot().lookup("#finding-list").queryAs(ListView.class);
        return list.getItems().stream()
                .filter(FindingRow.Item.class::isInstance)
                .map(row -> ((FindingRow.Item) row).finding())
                .toList();
    }
}
