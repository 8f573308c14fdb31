package dev.plumbline.workflow;

import dev.plumbline.drift.Project;
import dev.plumbline.port.ConfigurationException;
import dev.plumbline.port.EntityExport;
import dev.plumbline.port.ExactRuns;
import dev.plumbline.port.Trust;
import java.util.ArrayList;
import java.util.List;

/** What the exact way needs from outside; what each run came to is told to {@code told}. */
public record ExactWay(ExactRuns runs, EntityExport entities, Trust trust, List<String> told) {
    public ExactWay(ExactRuns runs, EntityExport entities, Trust trust) {
        this(runs, entities, trust, new ArrayList<>());
    }

    /** Everything that would run. */
    List<ExactRuns.Command> commands(Project project) {
        List<ExactRuns.Command> commands = new ArrayList<>(runs.commands(project));
        project.services().stream()
                .filter(service -> entities.concerns(project.root(), service))
                .forEach(service -> commands.addAll(entities.commands(project.root(), service)));
        return commands;
    }

    /** Refuses a project that is not trusted with what would run now. */
    void require(Project project) {
        if (!trust.isTrusted(project.root(), commands(project))) {
            throw new ConfigurationException(
                    "project " + project.name() + " is not trusted to run its own code, or what would run has changed",
                    "See what would run, and allow it, with: plumbline trust " + project.root() + runs.option());
        }
    }
}
