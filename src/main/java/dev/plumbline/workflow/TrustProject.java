package dev.plumbline.workflow;

import dev.plumbline.port.ExactRuns;
import dev.plumbline.port.Projects;
import java.nio.file.Path;
import java.util.List;

/** Lets a project run its own code, or no longer. */
public final class TrustProject {
    private final Projects projects;
    private final ExactWay way;

    public TrustProject(Projects projects, ExactWay way) {
        this.projects = projects;
        this.way = way;
    }

    /** What would run. */
    public List<ExactRuns.Command> commands(Path folder) {
        return way.commands(projects.open(folder));
    }

    /** Whether exactly that is allowed already. */
    public boolean isTrusted(Path folder, List<ExactRuns.Command> commands) {
        return way.trust().isTrusted(folder, commands);
    }

    /** Allows exactly that. */
    public void trust(Path folder, List<ExactRuns.Command> commands) {
        way.trust().trust(folder, commands);
    }

    /** Allows nothing any more; whether anything was allowed. */
    public boolean revoke(Path folder) {
        return way.trust().revoke(folder);
    }
}
