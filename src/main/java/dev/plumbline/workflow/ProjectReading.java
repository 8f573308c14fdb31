package dev.plumbline.workflow;

import dev.plumbline.catalog.Gap;
import dev.plumbline.drift.Attribution;
import dev.plumbline.drift.Checkout;
import dev.plumbline.drift.Deployed;
import dev.plumbline.drift.Deployments;
import dev.plumbline.drift.Environment;
import dev.plumbline.drift.HeadState;
import dev.plumbline.drift.ModelState;
import dev.plumbline.drift.Preset;
import dev.plumbline.drift.Project;
import dev.plumbline.drift.Review;
import dev.plumbline.port.DeploymentReader.DeploymentReading;
import dev.plumbline.port.LiveReading;
import dev.plumbline.port.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads a project's code and environments, and replays what they declare. */
final class ProjectReading {
    private final ReviewPorts ports;
    private final Progress progress;

    ProjectReading(ReviewPorts ports, Progress progress) {
        this.ports = ports;
        this.progress = progress;
    }

    ProjectStates read(Path folder, List<String> names) {
        progress.at("opening the project");
        Project project = ports.projects().open(folder);
        EnvironmentAccess access = new EnvironmentAccess(ports);
        List<Environment> environments = EnvironmentAccess.chosen(project, names);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<SourceReading> reading = threads.submit(() -> SourceReading.of(project, ports.code(), progress));
            List<EnvironmentAccess.Reached> reached = access.reachAll(project, environments, progress);
            SourceReading code = AtOnce.answer(reading);
            SourceReading used = ExactReading.used(ports, project, code, major(project, reached), progress);
            try (Replays replays = new Replays(project, used, ports, progress)) {
                return replay(project, used, reached, replays);
            }
        }
    }

    private ProjectStates replay(
            Project project, SourceReading code, List<EnvironmentAccess.Reached> reached, Replays replays) {
        int major = major(project, reached);
        ModelState models = replays.models(major);
        HeadState head = replays.head(major, null).state();
        Checkout checkout = code.checkout(project, head, models);
        Attribution attribution = new Attribution(checkout, Preset.schemas(project.presets()));
        EnvironmentReview one = new EnvironmentReview(checkout, replays, attribution, progress);
        List<Deployed> deployed = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (EnvironmentAccess.Reached each : reached) {
            LiveReading reading = each.reading();
            if (reading == null) {
                gaps.add(Gap.ofEverything(each.reason(), each.environment().name()));
            } else {
                DeploymentReading files = ports.code().deployments().read(project, each.environment());
                gaps.addAll(files.gaps());
                gaps.addAll(versionMismatch(project, each.environment(), reading));
                Deployments deployments = new Deployments(each.environment(), files.deployments());
                deployed.add(one.review(each.environment(), majorOf(project, reading), reading, deployments));
            }
        }
        gaps.addAll(replays.gaps());
        return new ProjectStates(checkout, attribution, deployed, statuses(reached), gaps);
    }

    private int major(Project project, List<EnvironmentAccess.Reached> reached) {
        Integer wanted = project.postgres();
        return wanted != null
                ? wanted
                : reached.stream()
                        .map(EnvironmentAccess.Reached::reading)
                        .filter(Objects::nonNull)
                        .map(reading -> reading.snapshot().provenance().major())
                        .max(Integer::compare)
                        .orElseGet(ports.scratch()::newestMajor);
    }

    private static int majorOf(Project project, LiveReading reading) {
        Integer wanted = project.postgres();
        return wanted != null ? wanted : reading.snapshot().provenance().major();
    }

    private static List<Gap> versionMismatch(Project project, Environment environment, LiveReading reading) {
        int live = reading.snapshot().provenance().major();
        int scratch = majorOf(project, reading);
        return live == scratch
                ? List.of()
                : List.of(Gap.ofEverything(
                        "version-mismatch: the scratch server is PostgreSQL " + scratch + ", the live one " + live
                                + ", and the two spell some definitions otherwise",
                        environment.name()));
    }

    private static List<Review.EnvironmentStatus> statuses(List<EnvironmentAccess.Reached> reached) {
        return reached.stream().map(ProjectReading::status).toList();
    }

    private static Review.EnvironmentStatus status(EnvironmentAccess.Reached reached) {
        LiveReading reading = reached.reading();
        Environment environment = reached.environment();
        Review.Status status = reading == null
                ? Review.Status.UNREACHABLE
                : reading.snapshot().gaps().isEmpty() ? Review.Status.READ : Review.Status.GAP;
        String server = reading == null ? "" : reading.snapshot().provenance().server();
        return new Review.EnvironmentStatus(
                environment.name(), environment.kind(), environment.colour(), server, status, reached.reason());
    }
}
