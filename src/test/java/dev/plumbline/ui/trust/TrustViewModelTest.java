package dev.plumbline.ui.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.plumbline.port.ConfigurationException;
import dev.plumbline.ui.FakeExact;
import dev.plumbline.ui.task.JobState;
import dev.plumbline.ui.task.Tasks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrustViewModelTest {
    private static final Path SHOP = Path.of("/shop");
    private final FakeExact jobs = new FakeExact();
    private final List<Path> allowed = new ArrayList<>();
    private final TrustViewModel model =
            new TrustViewModel(jobs, new Tasks(Runnable::run, Runnable::run), allowed::add);

    @Test
    void whatWouldRunIsShownAndNothingRunsUntilItIsTrusted() {
        model.begin(SHOP);
        assertEquals(FakeExact.TWO, model.commands().get());
        assertEquals(SHOP, model.folder().get());
        assertEquals(List.of(), allowed);
        model.trust();
        assertEquals(List.of("trust /shop 2"), jobs.asked);
        assertEquals(List.of(SHOP), allowed);
        assertNull(model.folder().get());
    }

    @Test
    void aTrustedProjectIsNotAskedAgain() {
        jobs.trusted = true;
        model.begin(SHOP);
        assertEquals(List.of(SHOP), allowed);
        assertNull(model.folder().get());
        assertEquals(List.of(), jobs.asked);
    }

    @Test
    void sayingNoRunsNothing() {
        model.begin(SHOP);
        model.close();
        model.trust();
        assertEquals(List.of(), jobs.asked);
        assertEquals(List.of(), allowed);
    }

    @Test
    void anInterpreterThatIsMissingIsAProblemWithAWayOn() {
        jobs.commands = () -> {
            throw new ConfigurationException("no Python environment was found for meals", "Make one.");
        };
        model.begin(SHOP);
        JobState.Failed failed =
                assertInstanceOf(JobState.Failed.class, model.state().get());
        assertEquals(
                "no Python environment was found for meals", failed.problem().why());
        model.trust();
        assertEquals(List.of(), allowed);
    }
}
