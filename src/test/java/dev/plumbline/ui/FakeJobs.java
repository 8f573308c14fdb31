package dev.plumbline.ui;

import dev.plumbline.diff.Comparison;
import dev.plumbline.drift.Review;
import dev.plumbline.port.Progress;
import dev.plumbline.report.DefinitionText;
import dev.plumbline.workflow.CompareJob;
import dev.plumbline.workflow.ReviewJob;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** Jobs whose outcome the test decides, and what they were asked for. */
public final class FakeJobs implements ReviewJob, CompareJob {
    public final MemorySettings settings = new MemorySettings();
    public final List<String> asked = new ArrayList<>();
    public final FakeDrafts drafts = new FakeDrafts();
    public final FakeExact exact = new FakeExact();
    public Function<Progress, Review> review = progress -> WellnessReview.whole();
    public Function<Progress, Comparison> comparison = progress -> SampleComparison.small();

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

    /** As the window gets them. */
    public WindowServices services() {
        return new WindowServices(
                this, project -> this, DefinitionText::render, drafts, exact, settings, Path.of("/sample/wellness"));
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
