package dev.plumbline.workflow;

import dev.plumbline.drift.Review;
import dev.plumbline.port.Progress;
import java.nio.file.Path;
import java.util.List;

/** The pre-release review: what is deployed, what the migrations say, what the code believes, where they disagree, and why. */
public final class ReviewProject implements ReviewJob {
    private final ReviewPorts ports;

    public ReviewProject(ReviewPorts ports) {
        this.ports = ports;
    }

    @Override
    public Review review(Path folder, List<String> environments, Progress progress) {
        ProjectStates states = new ProjectReading(ports, progress).read(folder, environments);
        progress.at("attributing the differences");
        return new ReviewAssembly(states, ports.clock()).assemble();
    }
}
