package dev.plumbline.ui.complete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.plan.Proof;
import dev.plumbline.port.ConfigurationException;
import dev.plumbline.ui.FakeCompletions;
import dev.plumbline.ui.part.Tone;
import dev.plumbline.ui.task.JobState;
import dev.plumbline.ui.task.Tasks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompleteViewModelTest {
    private static final Path SHOP = Path.of("/shop");
    private static final String FILE = "meals_service/alembic/versions/0004_add_meal_tags.py";
    private final FakeCompletions jobs = new FakeCompletions();
    private final List<Path> written = new ArrayList<>();
    private final CompleteViewModel model =
            new CompleteViewModel(jobs, new Tasks(Runnable::run, Runnable::run), written::add);

    @Test
    void aProvenDraftIsShownAndWrittenOnlyWhenThatIsSaid() {
        model.begin(SHOP, "meals");
        assertEquals("0004_add_meal_tags.py", model.fileName());
        assertTrue(model.text().contains("op.create_table("), model::text);
        assertEquals(
                List.of(
                        "It belongs in " + FILE + ".",
                        "Left alone, as a later revision drops it: meals.meals/legacy_code."),
                model.sentences());
        assertEquals(List.of("complete /shop meals"), jobs.asked);
        model.write();
        assertEquals(List.of("complete /shop meals", "write " + FILE), jobs.asked);
        assertEquals(List.of(SHOP.resolve(FILE)), written);
        assertNull(model.service().get());
    }

    @Test
    void aRefutedDraftIsShownAndCannotBeWritten() {
        jobs.completion =
                (request, progress) -> FakeCompletions.with(new Proof.Refuted(List.of(), "it fails"), List.of());
        model.begin(SHOP, "meals");
        assertFalse(model.isWritable());
        assertTrue(assertNotNullMark().hint().contains("it fails"));
        model.write();
        assertEquals(List.of("complete /shop meals"), jobs.asked);
    }

    @Test
    void aProofSaysHowManyGapsItLeaves() {
        model.begin(SHOP, "meals");
        assertEquals("Proven", assertNotNullMark().text());
        assertEquals(Tone.SUCCESS, assertNotNullMark().tone());
        Gap gap = Gap.ofEverything("it is not followed", "models.py:3");
        jobs.completion =
                (request, progress) -> FakeCompletions.with(new Proof.Proven(List.of()), List.of(), List.of(gap));
        model.begin(SHOP, "meals");
        assertEquals("Proven but for 1 gap", assertNotNullMark().text());
        assertEquals(Tone.WARNING, assertNotNullMark().tone());
        assertTrue(assertNotNullMark().hint().contains("as far as both could be read"));
        assertTrue(model.isWritable());
    }

    private dev.plumbline.ui.part.Mark assertNotNullMark() {
        dev.plumbline.ui.part.Mark mark = model.proof();
        assertNotNull(mark);
        return mark;
    }

    @Test
    void whatLosesDataIsWrittenOutWhenThatIsSaid() {
        List<ObjectId> rate = List.of(ObjectId.parse("column:meals.foods/rate"));
        jobs.completion = (request, progress) ->
                FakeCompletions.with(new Proof.Proven(List.of()), request.allowDrop() ? List.of() : rate);
        model.begin(SHOP, "meals");
        assertTrue(model.holdsBack());
        assertTrue(model.sentences().contains("Left out, as it loses data: meals.foods/rate."));
        model.writeOutDrops();
        assertFalse(model.holdsBack());
        assertEquals(List.of("complete /shop meals", "complete /shop meals with drops"), jobs.asked);
    }

    @Test
    void aFileThatIsThereByNowIsNamedAndTheDraftStays() {
        jobs.writing = draft -> {
            throw new ConfigurationException("There is a " + FILE + " already.", "Draft it again.");
        };
        model.begin(SHOP, "meals");
        model.write();
        JobState.Failed failed =
                assertInstanceOf(JobState.Failed.class, model.writingState().get());
        assertEquals("There is a " + FILE + " already.", failed.problem().why());
        assertEquals("meals", model.service().get());
        assertEquals(List.of(), written);
    }
}
