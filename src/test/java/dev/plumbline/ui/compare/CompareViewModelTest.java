package dev.plumbline.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.catalog.Provenance;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.diff.Differ;
import dev.plumbline.port.WorkFailedException;
import dev.plumbline.report.DefinitionText;
import dev.plumbline.ui.FakeJobs;
import dev.plumbline.ui.SampleComparison;
import dev.plumbline.ui.task.JobState;
import dev.plumbline.ui.task.Tasks;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompareViewModelTest {
    private final FakeJobs jobs = new FakeJobs();
    private final CompareViewModel model =
            new CompareViewModel(new Tasks(Runnable::run, Runnable::run), jobs, DefinitionText::render);

    @BeforeEach
    void sources() {
        model.actual().set("env:production");
        model.expected().set("snapshot:head.json");
    }

    @Test
    void differencesStandUnderSchemaAndTable() {
        model.compare();
        assertEquals(List.of("compare env:production snapshot:head.json"), jobs.asked);
        assertEquals("""
                habits 1
                  habits 1
                    priority 1 Unexpected
                meals 5
                  foods 5
                    brand 1 Changed
                    foods_brand_idx 1 Missing
                    foods_kcal_positive 1 Changed
                    foods_own_rows 1 Changed
                    unit 1 Changed
                """, text(model.tree().get(), ""));
        assertEquals(
                "6 differences · 1 missing · 1 unexpected · 4 changed · 6 equal",
                model.counts().get());
    }

    @Test
    void filtersByWordsKindSchemaAndChange() {
        model.compare();
        model.wantChange(Change.CHANGED);
        model.wantKind("column");
        assertEquals(2, count());
        model.wantText("brand");
        assertEquals(1, count());
        assertTrue(
                model.counts().get().startsWith("1 shown of 6 differences"),
                model.counts().get());
        model.wantText("");
        model.wantKind(null);
        model.wantChange(null);
        model.wantSchema("habits");
        assertEquals(1, count());
    }

    @Test
    void anObjectsDefinitionsAreThoseOfItsTableWithWhatDiffersMarked() {
        model.compare();
        DifferenceNode foods = model.tree().get().getLast().children().getFirst();
        model.selected().set(foods.children().getFirst());
        Definitions definitions = model.definitions().get();
        assertNotNull(definitions);
        assertEquals("table:meals.foods", definitions.id().toString());
        assertEquals(
                List.of("brand varchar(500),"),
                definitions.lines().stream()
                        .filter(line -> !line.same() && line.actual().text().contains("brand"))
                        .map(line -> line.actual().text().strip())
                        .toList());
    }

    @Test
    void aFailureSaysWhatFailedOnWhatAndHidesThePassword() {
        jobs.comparison = progress -> {
            throw new WorkFailedException("refused", "start it");
        };
        model.actual().set("postgresql://anna:sec@secret@db/x?password=secret&sslpassword=secret");
        model.compare();
        JobState.Failed failed =
                assertInstanceOf(JobState.Failed.class, model.state().get());
        assertEquals("The comparison failed", failed.problem().what());
        assertEquals(
                "postgresql://anna@db/x and snapshot:head.json",
                failed.problem().on());
        assertFalse(failed.problem().details().contains("secret"));
    }

    @Test
    void noDifferenceIsTheSameOnlyWithoutAGap() {
        Snapshot empty = Snapshot.of(Provenance.of("x"), List.of(), List.of());
        jobs.comparison = progress -> new Differ().compare(empty, empty);
        model.compare();
        assertEquals(
                "No difference: both sides are the same.", model.emptyText().get());
        jobs.comparison = progress -> SampleComparison.withGap();
        model.compare();
        model.wantText("no such thing");
        assertEquals("No difference fits these filters.", model.emptyText().get());
        assertTrue(model.gaps().get().startsWith("1 gap:"), model.gaps().get());
    }

    @Test
    void swappingExchangesTheSources() {
        model.swap();
        assertEquals("snapshot:head.json", model.actual().get());
        assertEquals("env:production", model.expected().get());
    }

    @Test
    void withoutTwoSourcesThereIsNothingToCompare() {
        model.expected().set(" ");
        model.compare();
        assertEquals(List.of(), jobs.asked);
        assertFalse(model.canCompare().get());
    }

    private int count() {
        return model.tree().get().stream().mapToInt(DifferenceNode::count).sum();
    }

    private static String text(List<DifferenceNode> nodes, String indent) {
        StringBuilder text = new StringBuilder();
        for (DifferenceNode node : nodes) {
            Change change = node.change();
            text.append(indent).append(node.label()).append(' ').append(node.count());
            text.append(change == null ? "" : " " + change.word()).append('\n');
            text.append(text(node.children(), indent + "  "));
        }
        return text.toString();
    }
}
