package dev.plumbline.ui;

import dev.plumbline.ui.trust.ExactJobs;
import dev.plumbline.workflow.CompareJob;
import dev.plumbline.workflow.CompleteJob;
import dev.plumbline.workflow.PlanJob;
import dev.plumbline.workflow.ReviewJob;
import dev.plumbline.workflow.discover.DraftJob;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the window needs from outside.
 *
 * @param sample the sample project's folder; null where it does not come along
 */
public record WindowServices(
        ReviewJob review,
        CompareJobs compare,
        PlanJobs plans,
        DefinitionRenderer definitions,
        DraftJob drafts,
        CompleteJob completions,
        ExactJobs exact,
        Settings settings,
        @Nullable Path sample) {
    /** Plans in which those mean the same. */
    public interface PlanJobs {
        /** For that project; for none with null. */
        PlanJob in(@Nullable Path project);
    }

    /** Comparisons in which {@code env:NAME} and relative paths mean those of a project. */
    public interface CompareJobs {
        /** For that project; for none with null. */
        CompareJob in(@Nullable Path project);
    }
}
