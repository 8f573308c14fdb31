package dev.plumbline.app;

import dev.plumbline.cli.Settings;
import dev.plumbline.port.ExactRuns;
import dev.plumbline.port.Progress;
import dev.plumbline.port.ScratchDatabases;
import dev.plumbline.ui.trust.ExactJobs;
import java.nio.file.Path;
import java.util.List;

/** The exact way for the window, on the scratch servers that it has open. */
final class WindowExact implements ExactJobs {
    private final Settings settings;
    private final ScratchDatabases scratch;
    private final Path trustFile;

    WindowExact(Settings settings, ScratchDatabases scratch, Path trustFile) {
        this.settings =
                new Settings(settings.connections(), settings.scratch(), settings.presets(), true, settings.python());
        this.scratch = scratch;
        this.trustFile = trustFile;
    }

    private AppJobs jobs(Path project) {
        return new AppJobs(settings, project, scratch, trustFile);
    }

    @Override
    public List<ExactRuns.Command> commands(Path project) {
        return jobs(project).trust().commands(project);
    }

    @Override
    public boolean isTrusted(Path project, List<ExactRuns.Command> commands) {
        return jobs(project).trust().isTrusted(project, commands);
    }

    @Override
    public void trust(Path project, List<ExactRuns.Command> commands) {
        jobs(project).trust().trust(project, commands);
    }

    @Override
    public Outcome review(Path project, Progress progress) {
        AppJobs jobs = jobs(project);
        return new Outcome(jobs.review().review(project, List.of(), progress), jobs.exactRuns());
    }
}
