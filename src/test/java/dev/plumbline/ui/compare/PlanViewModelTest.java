package dev.plumbline.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.diff.Comparison;
import dev.plumbline.plan.Plan;
import dev.plumbline.plan.Planner;
import dev.plumbline.plan.Proof;
import dev.plumbline.port.WorkFailedException;
import dev.plumbline.report.DefinitionText;
import dev.plumbline.ui.FakeJobs;
import dev.plumbline.ui.SampleComparison;
import dev.plumbline.ui.part.Mark;
import dev.plumbline.ui.part.Tone;
import dev.plumbline.ui.task.JobState;
import dev.plumbline.ui.task.Tasks;
import dev.plumbline.workflow.PlanJob;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanViewModelTest {
    private final FakeJobs jobs = new FakeJobs();
    private final CompareViewModel compare =
            new CompareViewModel(new Tasks(Runnable::run, Runnable::run), jobs, DefinitionText::render);
    private final PlanViewModel model = compare.plan();

    @BeforeEach
    void compareTheTwo() {
        model.use(jobs);
        compare.actual().set("postgresql://me:secret@host/db");
        compare.expected().set("snapshot:head.json");
        compare.compare();
    }

    @Test
    void nothingCanBePlannedBeforeThereAreDifferences() {
        assertTrue(compare.canPlan().get());
        jobs.comparison = progress -> SampleComparison.large(0);
        compare.compare();
        assertFalse(compare.canPlan().get());
    }

    @Test
    void statementsStandInTheirTransactionsAndWhatLosesDataIsLeftOut() {
        compare.planMigration();
        assertTrue(model.shown().get());
        assertEquals(
                List.of(
                        "0 Transaction 1 of 1: 7 statements, all or nothing",
                        "ALTER TABLE habits.habits DROP COLUMN priority"),
                List.of(line(model.rows().get(0)), heldSql()));
        assertEquals(
                "7 statements turn postgresql://me@host/db into snapshot:head.json; 7 with hazards, 1 loses data",
                model.headline().get());
        assertTrue(model.sql().contains("-- ALTER TABLE habits.habits DROP COLUMN priority;"));
        model.writesDrops().set(true);
        assertEquals("", heldSql());
        assertTrue(model.sql().contains("\nALTER TABLE habits.habits DROP COLUMN priority;"));
    }

    private static String line(PlanRow row) {
        return switch (row) {
            case PlanRow.Group group -> "0 " + group.title() + ": " + group.hint();
            case PlanRow.Item item -> item.number() + " " + item.statement().sql();
        };
    }

    private String heldSql() {
        return model.rows().stream()
                .filter(row -> row instanceof PlanRow.Item item && item.held())
                .map(row -> ((PlanRow.Item) row).statement().sql())
                .reduce("", String::concat);
    }

    @Test
    void theProofIsSaidInAWord() {
        Comparison comparison = SampleComparison.small();
        Plan plan = Planner.plan(comparison);
        jobs.plan = progress -> new PlanJob.Planned(comparison, plan, new Proof.Refuted(List.of(), "it fails"));
        compare.planMigration();
        assertEquals(
                new Mark(
                        "Refuted",
                        Tone.DANGER,
                        "mdi2c-close-octagon-outline",
                        "Refuted: a statement fails on a scratch copy: it fails"),
                model.proof().get());
    }

    @Test
    void aConfirmedRenameIsPlannedAgain() {
        jobs.plan = progress -> FakeJobs.planned(SampleComparison.renamed());
        compare.planMigration();
        assertEquals(
                List.of("column:meals.foods/maker=column:meals.foods/brand"),
                model.renames().stream().map(candidate -> candidate.option()).toList());
        model.rename(model.renames().getFirst());
        assertEquals(
                "plan postgresql://me:secret@host/db snapshot:head.json"
                        + " [Renaming[from=column:meals.foods/maker, to=column:meals.foods/brand]]",
                jobs.asked.getLast());
    }

    @Test
    void aFailureAndANewComparisonLeaveNoOldPlan() {
        compare.planMigration();
        jobs.plan = progress -> {
            throw new WorkFailedException("the server went away", "Try again.");
        };
        model.again();
        assertInstanceOf(JobState.Failed.class, model.state().get());
        assertEquals(List.of(), model.rows());
        assertEquals("", model.sql());
        compare.compare();
        assertFalse(model.shown().get());
    }
}
