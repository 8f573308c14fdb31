package dev.plumbline.app;

import dev.plumbline.cli.Jobs;
import dev.plumbline.cli.Settings;
import dev.plumbline.diff.Scope;
import dev.plumbline.port.ScratchDatabases;
import dev.plumbline.report.DefinitionText;
import dev.plumbline.ui.FileSettings;
import dev.plumbline.ui.PlumblineWindow;
import dev.plumbline.ui.WindowServices;
import dev.plumbline.workflow.discover.DraftJob;
import dev.plumbline.workflow.discover.DraftProject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The window, wired to the jobs. */
final class AppWindow {
    private AppWindow() {}

    /** Opens it, and answers when it is closed. */
    static void open(@Nullable Path project, Settings settings, Path sample) {
        try (ScratchDatabases scratch = Scratch.databases(settings)) {
            PlumblineWindow.open(services(settings, scratch, sample), project);
        }
    }

    static WindowServices services(Settings settings, ScratchDatabases scratch, Path sample) {
        return new WindowServices(
                (project, environments, progress) ->
                        jobs(settings, project, scratch).review().review(project, environments, progress),
                project -> jobs(settings, project, scratch).compare(Scope.everything()),
                project -> jobs(settings, project, scratch).plan(Scope.everything()),
                DefinitionText::render,
                drafts(jobs(settings, null, scratch)),
                jobs(settings, null, scratch).completion(),
                new WindowExact(settings, scratch, UserFolders.trust()),
                new FileSettings(UserFolders.windowSettings()),
                Files.isDirectory(sample) ? sample : null);
    }

    static DraftJob drafts(Jobs jobs) {
        return new DraftProject(jobs.discovery(), jobs.writing());
    }

    private static AppJobs jobs(Settings settings, @Nullable Path project, ScratchDatabases scratch) {
        return new AppJobs(settings, project, scratch);
    }
}
