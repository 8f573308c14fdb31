package dev.plumbline.ui.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.discovery.Discovery;
import dev.plumbline.discovery.FoundProject;
import dev.plumbline.discovery.Question;
import dev.plumbline.port.ConfigurationException;
import dev.plumbline.ui.FakeDrafts;
import dev.plumbline.ui.task.JobState;
import dev.plumbline.ui.task.Tasks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DraftViewModelTest {
    private static final Path SHOP = Path.of("/shop");
    private final FakeDrafts drafts = new FakeDrafts();
    private final List<Path> opened = new ArrayList<>();
    private final DraftViewModel model =
            new DraftViewModel(drafts, new Tasks(Runnable::run, Runnable::run), opened::add);

    @Test
    void anOpenQuestionStandsAsACommentUntilItIsAnsweredAndOpensAgain() {
        model.begin(SHOP);
        Question question = found().questions().getFirst();
        String open = model.text().get();
        assertTrue(open.contains("# migration_script: scripts/migrate.sh\n"), open);
        model.answer(question, "scripts/start.sh");
        assertTrue(model.text().get().contains("\nmigration_script: scripts/start.sh\n"), model.text()::get);
        assertFalse(model.text().get().contains("#"));
        model.answer(question, "");
        assertEquals(open, model.text().get());
    }

    @Test
    void whatIsShownIsWhatIsWrittenAndThenTheProjectOpens() {
        model.begin(SHOP);
        model.answer(found().questions().getFirst(), "scripts/migrate.sh");
        String shown = model.text().get();
        model.write();
        assertEquals(List.of(shown), drafts.written);
        assertEquals(List.of(SHOP), opened);
        assertNull(model.folder().get());
    }

    @Test
    void cancellingWritesNothing() {
        model.begin(SHOP);
        model.close();
        assertNull(model.folder().get());
        model.write();
        assertEquals(List.of(), drafts.written);
        assertEquals(List.of(), opened);
    }

    @Test
    void aFolderWithoutServicesCannotBeWritten() {
        drafts.discovery = progress -> new Discovery(
                new FoundProject("x", List.of(), null, List.of(), List.of(), List.of(), List.of(), null, List.of()),
                List.of(),
                List.of());
        model.begin(SHOP);
        assertFalse(model.isWritable());
        model.write();
        assertEquals(List.of(), drafts.written);
        assertEquals(
                "No service and no migrations were found here. Choose the folder that holds them, or write plumbline.yaml by hand.",
                model.summary());
    }

    @Test
    void aFailureIsAProblemWithAWayOn() {
        drafts.discovery = progress -> {
            throw new ConfigurationException("There is no folder /shop.", "Name a repository's folder.");
        };
        model.begin(SHOP);
        JobState.Failed failed =
                assertInstanceOf(JobState.Failed.class, model.state().get());
        assertEquals("There is no folder /shop.", failed.problem().why());
        assertEquals(SHOP, model.folder().get());
    }

    private Discovery found() {
        return Objects.requireNonNull(model.found().get());
    }
}
