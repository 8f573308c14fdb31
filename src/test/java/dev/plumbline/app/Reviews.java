package dev.plumbline.app;

import dev.plumbline.cli.Jobs;
import dev.plumbline.cli.Settings;
import dev.plumbline.drift.Review;
import dev.plumbline.port.Progress;
import dev.plumbline.port.ScratchDatabase;
import dev.plumbline.port.ScratchDatabases;
import dev.plumbline.port.ScratchRequest;
import dev.plumbline.postgres.NoProgress;
import dev.plumbline.postgres.TestServer;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reviews as the command line makes them, on the scratch servers that all tests of this JVM share. */
final class Reviews {
    private Reviews() {}

    /** The review of that project, of those environments or of all. */
    static Review of(Path project, String... environments) {
        try (Jobs jobs = jobs(Settings.USUAL, project)) {
            return jobs.review().review(project, List.of(environments), NoProgress.INSTANCE);
        }
    }

    /** The jobs; closing them leaves the shared servers running. */
    static Jobs jobs(Settings settings, @Nullable Path project) {
        return new AppJobs(settings, project, scratch());
    }

    /** The shared servers, which closing leaves running. */
    static ScratchDatabases scratch() {
        return new Kept(TestServer.scratch());
    }

    private record Kept(ScratchDatabases shared) implements ScratchDatabases {
        @Override
        public ScratchDatabase create(ScratchRequest request, Progress progress) {
            return shared.create(request, progress);
        }

        @Override
        public int newestMajor() {
            return shared.newestMajor();
        }

        @Override
        public void close() {
            // They belong to all tests.
        }
    }
}
