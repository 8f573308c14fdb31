package dev.plumbline.workflow;

import dev.plumbline.drift.Review;
import dev.plumbline.port.Progress;
import java.nio.file.Path;
import java.util.List;

/** Reviews a project: its models, its migrations, its code and its environments. */
public interface ReviewJob {
    /**
     * The review of the project in that folder.
     *
     * @param environments only these, by name; empty for all
     * @throws dev.plumbline.port.ConfigurationException where the project or an environment cannot be understood
     * @throws dev.plumbline.port.WorkFailedException where nothing could be reviewed
     * @throws dev.plumbline.port.CancelledException where the user stopped it
     */
    Review review(Path project, List<String> environments, Progress progress);
}
