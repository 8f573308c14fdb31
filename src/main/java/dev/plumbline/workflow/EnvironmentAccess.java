package dev.plumbline.workflow;

import dev.plumbline.changelog.MigrationSet;
import dev.plumbline.drift.Environment;
import dev.plumbline.drift.Project;
import dev.plumbline.port.ConfigurationException;
import dev.plumbline.port.Connection;
import dev.plumbline.port.LiveReading;
import dev.plumbline.port.LiveRequest;
import dev.plumbline.port.Progress;
import dev.plumbline.port.UnreachableException;
import dev.plumbline.port.WorkFailedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds and reads the databases of a project's environments. */
final class EnvironmentAccess {
    private final ReviewPorts ports;
    private final Project project;
    private final Progress progress;

    /** An environment with what was read of it, or why not. */
    record Reached(Environment environment, @Nullable LiveReading reading, String reason) {}

    EnvironmentAccess(ReviewPorts ports, Project project, Progress progress) {
        this.ports = ports;
        this.project = project;
        this.progress = progress;
    }

    List<Environment> chosen(List<String> names) {
        names.forEach(this::mustExist);
        return project.environments().stream()
                .filter(environment -> names.isEmpty() || names.contains(environment.name()))
                .toList();
    }

    private void mustExist(String name) {
        if (project.environments().stream()
                .noneMatch(environment -> environment.name().equals(name))) {
            String known =
                    project.environments().stream().map(Environment::name).collect(Collectors.joining(", "));
            throw new ConfigurationException(
                    "there is no environment \"" + name + "\" in project " + project.name(),
                    "Environments: " + known + ".");
        }
    }

    /** Those that do not answer are gaps, unless none answers. */
    List<Reached> reachAll(List<Environment> environments) {
        List<Reached> reached = AtOnce.all(environments.stream()
                .map(environment -> (Supplier<Reached>) () -> reach(environment))
                .toList());
        if (!reached.isEmpty() && reached.stream().allMatch(each -> each.reading() == null)) {
            throw new WorkFailedException(
                    "no environment answers: "
                            + reached.stream()
                                    .map(each -> each.environment().name() + ": " + each.reason())
                                    .collect(Collectors.joining("; ")),
                    "Check the connection files with: plumbline connections test");
        }
        return reached;
    }

    private Reached reach(Environment environment) {
        progress.check();
        progress.at("reading " + environment.name());
        LiveRequest request = new LiveRequest(
                List.of(),
                project.migrations().stream()
                        .map(MigrationSet::history)
                        .distinct()
                        .toList(),
                true);
        try {
            return new Reached(environment, ports.live().read(connection(environment), request, progress), "");
        } catch (UnreachableException e) {
            return new Reached(environment, null, e.getMessage());
        }
    }

    /** A database that is built from SQL gets what the project's provider would have made beforehand. */
    private Connection connection(Environment environment) {
        List<Path> folders = new ArrayList<>(List.of(project.root().resolve("connections")));
        folders.addAll(ports.connectionFolders());
        Connection connection = ports.connections().find(environment.name(), folders);
        return connection.target() instanceof Connection.Target.Build build
                ? connection.at(new Connection.Target.Build(build.folder(), project.presets(), project.postgres()))
                : connection;
    }
}
