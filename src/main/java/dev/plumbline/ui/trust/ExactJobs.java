package dev.plumbline.ui.trust;

import dev.plumbline.drift.Review;
import dev.plumbline.port.ExactRuns;
import dev.plumbline.port.Progress;
import java.nio.file.Path;
import java.util.List;

/** What the window needs to let a project's own tools run. */
public interface ExactJobs {
    /** What would run. */
    List<ExactRuns.Command> commands(Path project);

    /** Whether exactly that is allowed already. */
    boolean isTrusted(Path project, List<ExactRuns.Command> commands);

    /** Allows exactly that. */
    void trust(Path project, List<ExactRuns.Command> commands);

    /** Reviews the project with its own tools, and what each of their runs came to. */
    Outcome review(Path project, Progress progress);

    /** A review, and a sentence for each run. */
    record Outcome(Review review, List<String> runs) {
        public Outcome {
            runs = List.copyOf(runs);
        }

        /** What the runs came to in one sentence: those that were read instead, or that all ran. */
        public String told() {
            List<String> instead = runs.stream()
                    .filter(run -> run.contains(": read without running") || run.contains(": not exported"))
                    .toList();
            return instead.isEmpty()
                    ? "All " + runs.size() + " of the project's own tools ran"
                    : instead.size() + " of " + runs.size() + " did not run. " + instead.getFirst();
        }
    }
}
