package dev.plumbline.app;

import dev.plumbline.cli.Settings;
import dev.plumbline.drift.Review;
import dev.plumbline.jpa.EntityProject;
import dev.plumbline.postgres.NoProgress;
import java.nio.file.Path;
import java.util.List;

/** The sample with Liquibase and JPA, as a copy that is compiled, trusted and reviewed exactly. */
final class Bookshop {
    static final Path SAMPLE = Path.of("sample-projects", "bookshop").toAbsolutePath();
    static final Path GOLDEN = SAMPLE.resolve("expected-review.txt");

    private Bookshop() {}

    /** A copy in that folder, without what was built where it lies. */
    static Path copy(Path into) {
        Path copy = into.resolve("bookshop");
        for (Path file : Folders.files(SAMPLE)) {
            Path relative = SAMPLE.relativize(file);
            if (!relative.startsWith("target")) {
                Folders.write(copy.resolve(relative.toString()), Folders.read(file));
            }
        }
        return copy;
    }

    /** The exact review of a copy, which is compiled and trusted for it. */
    static Review review(Path copy, Path trustFile) {
        EntityProject.compiled(copy);
        try (AppJobs jobs = jobs(copy, trustFile)) {
            jobs.trust().trust(copy, jobs.trust().commands(copy));
            return jobs.review().review(copy, List.of(), NoProgress.INSTANCE);
        }
    }

    /** Jobs that read exactly what that file trusts. */
    static AppJobs jobs(Path copy, Path trustFile) {
        return new AppJobs(settings(true), copy, Reviews.scratch(), trustFile);
    }

    static Settings settings(boolean exact) {
        return new Settings(List.of(), "embedded", List.of(), exact, null);
    }
}
