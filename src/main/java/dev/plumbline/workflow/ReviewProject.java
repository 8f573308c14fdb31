package dev.plumbline.workflow;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.changelog.MigrationSet;
import dev.plumbline.drift.Attribution;
import dev.plumbline.drift.Checkout;
import dev.plumbline.drift.Deployed;
import dev.plumbline.drift.Environment;
import dev.plumbline.drift.HeadState;
import dev.plumbline.drift.ModelState;
import dev.plumbline.drift.Preset;
import dev.plumbline.drift.Project;
import dev.plumbline.drift.Review;
import dev.plumbline.port.ConfigurationException;
import dev.plumbline.port.Connection;
import dev.plumbline.port.DeploymentReader.DeploymentReading;
import dev.plumbline.port.LiveReading;
import dev.plumbline.port.LiveRequest;
import dev.plumbline.port.Progress;
import dev.plumbline.port.UnreachableException;
import dev.plumbline.port.WorkFailedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pre-release review: what is deployed, what the migrations say, what the code believes, where they disagree, and why. */
public final class ReviewProject implements ReviewJob {
    private final ReviewPorts ports;

    public ReviewProject(ReviewPorts ports) {
        this.ports = ports;
    }

    @Override
    public Review review(Path folder, List<String> names, Progress progress) {
        progress.at("opening the project");
        Project project = ports.projects().open(folder);
        List<Environment> environments = chosen(project, names);
        SourceReading code = SourceReading.of(project, ports.code(), progress);
        List<Reached> reached = environments.stream()
                .map(environment -> reach(project, environment, progress))
                .toList();
        failIfNothingAnswers(reached);
        try (Replays replays = new Replays(project, code, ports.scratch(), progress)) {
            return review(project, code, reached, replays, progress);
        }
    }

    /** An environment with what was read of it, or why not. */
    private record Reached(
            Environment environment, @Nullable LiveReading reading, String reason) {}

    private static List<Environment> chosen(Project project, List<String> names) {
        for (String name : names) {
            if (project.environments().stream()
                    .noneMatch(environment -> environment.name().equals(name))) {
                throw new ConfigurationException(
                        "there is no environment \"" + name + "\" in project " + project.name(),
                        "Environments: "
                                + project.environments().stream()
                                        .map(Environment::name)
                                        .collect(Collectors.joining(", "))
                                + ".");
            }
        }
        return project.environments().stream()
                .filter(environment -> names.isEmpty() || names.contains(environment.name()))
                .toList();
    }

    private Reached reach(Project project, Environment environment, Progress progress) {
        progress.check();
        progress.at("reading " + environment.name());
        List<Path> folders = new ArrayList<>(List.of(project.root().resolve("connections")));
        folders.addAll(ports.connectionFolders());
        Connection connection = ports.connections().find(environment.name(), folders);
        LiveRequest request = new LiveRequest(
                List.of(),
                project.migrations().stream()
                        .map(MigrationSet::history)
                        .distinct()
                        .toList(),
                true);
        try {
            return new Reached(environment, ports.live().read(withPresets(connection, project), request, progress), "");
        } catch (UnreachableException e) {
            return new Reached(environment, null, e.getMessage());
        }
    }

    /** A database that is built from SQL gets what the project's provider would have made beforehand. */
    private static Connection withPresets(Connection connection, Project project) {
        return connection.target() instanceof Connection.Target.Build build
                ? connection.at(new Connection.Target.Build(build.folder(), project.presets(), project.postgres()))
                : connection;
    }

    private static void failIfNothingAnswers(List<Reached> reached) {
        if (!reached.isEmpty() && reached.stream().allMatch(each -> each.reading() == null)) {
            throw new WorkFailedException(
                    "no environment answers: "
                            + reached.stream()
                                    .map(each -> each.environment().name() + ": " + each.reason())
                                    .collect(Collectors.joining("; ")),
                    "Check the connection files with: plumbline connections test");
        }
    }

    private Review review(
            Project project, SourceReading code, List<Reached> reached, Replays replays, Progress progress) {
        int major = major(project, reached);
        ModelState models = replays.models(major, ports.code().models());
        HeadState head = replays.head(major, null).state();
        Checkout checkout =
                new Checkout(project, code.changelogs(), code.models(), code.startup(), code.script(), head, models);
        Attribution attribution = new Attribution(checkout, Preset.schemas(project.presets()));
        EnvironmentReview one = new EnvironmentReview(checkout, replays, attribution, progress);
        List<Deployed> deployed = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>(replays.gaps());
        for (Reached each : reached) {
            LiveReading reading = each.reading();
            if (reading != null) {
                DeploymentReading files = ports.code().deployments().read(project, each.environment());
                gaps.addAll(files.gaps());
                deployed.add(one.review(each.environment(), majorOf(project, reading), reading, files));
            }
        }
        progress.at("attributing the differences");
        return new ReviewAssembly(checkout, attribution, deployed, gaps, ports.clock())
                .assemble(
                        reached.stream()
                                .map(each -> status(each.environment(), each.reading(), each.reason()))
                                .toList(),
                        states(checkout, deployed));
    }

    private int major(Project project, List<Reached> reached) {
        Integer wanted = project.postgres();
        return wanted != null
                ? wanted
                : reached.stream()
                        .map(Reached::reading)
                        .filter(java.util.Objects::nonNull)
                        .map(reading -> serverMajor(reading.snapshot()))
                        .max(Integer::compare)
                        .orElseGet(ports.scratch()::newestMajor);
    }

    private static int majorOf(Project project, LiveReading reading) {
        Integer wanted = project.postgres();
        return wanted != null ? wanted : serverMajor(reading.snapshot());
    }

    private static int serverMajor(Snapshot snapshot) {
        String version = snapshot.provenance().server();
        int dot = version.indexOf('.');
        return Integer.parseInt(dot < 0 ? version.strip() : version.substring(0, dot));
    }

    private static Review.EnvironmentStatus status(
            Environment environment, @Nullable LiveReading reading, String reason) {
        String server = reading == null ? "" : reading.snapshot().provenance().server();
        Review.Status status = reading == null
                ? Review.Status.UNREACHABLE
                : reading.snapshot().gaps().isEmpty() ? Review.Status.READ : Review.Status.GAP;
        return new Review.EnvironmentStatus(
                environment.name(), environment.kind(), environment.colour(), server, status, reason);
    }

    private static SortedMap<String, Snapshot> states(Checkout checkout, List<Deployed> deployed) {
        SortedMap<String, Snapshot> states = new TreeMap<>();
        states.put("model", checkout.model().snapshot());
        states.put("head", checkout.head().snapshot());
        for (Deployed each : deployed) {
            String name = each.environment().name();
            states.put("head " + name, each.head().snapshot());
            states.put("applied " + name, each.applied().snapshot());
            states.put("live " + name, each.live());
        }
        return states;
    }
}
