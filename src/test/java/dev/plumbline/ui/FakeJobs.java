package dev.plumbline.ui;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.diff.Comparison;
import dev.plumbline.drift.Review;
import dev.plumbline.plan.Plan;
import dev.plumbline.plan.Planner;
import dev.plumbline.plan.Proof;
import dev.plumbline.plan.RowAnswers;
import dev.plumbline.plan.RowCheck;
import dev.plumbline.plan.RowProbe;
import dev.plumbline.plan.RowQuestions;
import dev.plumbline.plan.TableSize;
import dev.plumbline.port.Progress;
import dev.plumbline.report.DefinitionText;
import dev.plumbline.workflow.CompareJob;
import dev.plumbline.workflow.PlanJob;
import dev.plumbline.workflow.ReviewJob;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** Jobs whose outcome the test decides, and what they were asked for. */
public final class FakeJobs implements ReviewJob, CompareJob, PlanJob {
    public final MemorySettings settings = new MemorySettings();
    public final List<String> asked = new ArrayList<>();
    public final FakeDrafts drafts = new FakeDrafts();
    public final FakeCompletions completions = new FakeCompletions();
    public final FakeExact exact = new FakeExact();
    public Function<Progress, Review> review = progress -> WellnessReview.whole();
    public Function<Progress, Comparison> comparison = progress -> SampleComparison.small();
    public Function<Progress, Planned> plan = progress -> planned(SampleComparison.small());

    @Override
    public Review review(Path project, List<String> environments, Progress progress) {
        asked.add("review " + project + " " + environments);
        return review.apply(progress);
    }

    @Override
    public Comparison compare(String actual, String expected, Progress progress) {
        asked.add("compare " + actual + " " + expected);
        return comparison.apply(progress);
    }

    @Override
    public Planned plan(String actual, String expected, Request request, Progress progress) {
        asked.add("plan " + actual + " " + expected + " " + request.renamings());
        return plan.apply(progress);
    }

    /** The plan of that comparison, with answers of rows that are made up. */
    public static Planned planned(Comparison comparison) {
        Plan plan = Planner.plan(comparison);
        RowQuestions questions = RowQuestions.of(plan, List.of());
        Map<ObjectId, TableSize> sizes = new HashMap<>();
        questions.tables().forEach(table -> sizes.put(table, new TableSize(120_400_000, 44_023_414_784L)));
        Map<RowProbe, RowCheck> checks = new HashMap<>();
        questions
                .probes()
                .forEach(probe ->
                        checks.put(probe, new RowCheck.DoesNotFit(17, false, List.of("id 4", "id 9", "id 12"))));
        return new Planned(
                comparison, new RowAnswers(sizes, checks, "").in(plan, List.of()), new Proof.Proven(List.of()));
    }

    /** As the window gets them. */
    public WindowServices services() {
        return new WindowServices(
                this,
                project -> this,
                project -> this,
                DefinitionText::render,
                drafts,
                completions,
                exact,
                settings,
                Path.of("/sample/wellness"));
    }

    /** Work that says so and then waits until it is cancelled, as a query does whose server is asked to stop. */
    public static <T> Function<Progress, T> untilCancelled(String doing) {
        return progress -> {
            CountDownLatch stopped = new CountDownLatch(1);
            try (Progress.Registration _ = progress.onCancel(stopped::countDown)) {
                progress.at(doing);
                stopped.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new dev.plumbline.port.CancelledException();
        };
    }
}
