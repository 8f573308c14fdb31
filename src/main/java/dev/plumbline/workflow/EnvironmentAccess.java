package dev.plumbline.workflow;

import dev.plumbline.changelog.HistoryTable;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds and reads the databases of a project's environments. */
public final class EnvironmentAccess {
    private final ReviewPorts ports;

    /** An environment with what was read of it, or why not. */
    record Reached(Environment environment, @Nullable LiveReading reading, String reason) {}

    public EnvironmentAccess(ReviewPorts ports) {
        this.ports = ports;
    }

    static List<Environment> chosen(Project project, List<String> names) {
        names.forEach(name -> mustExist(project, name));
        return project.environments().stream()
                .filter(environment -> names.isEmpty() || names.contains(environment.name()))
                .toList();
    }

    private static void mustExist(Project project, String name) {
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
    List<Reached> reachAll(Project project, List<Environment> environments, Progress progress) {
        List<Reached> reached = AtOnce.all(environments.stream()
                .map(environment -> (Supplier<Reached>) () -> reach(project, environment, progress))
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

    private Reached reach(Project project, Environment environment, Progress progress) {
        progress.check();
        progress.at("reading " + environment.name());
        LiveRequest request = new LiveRequest(
                List.of(),
                project.migrations().stream()
                        .map(MigrationSet::history)
                        .filter(HistoryTable::isKept)
                        .distinct()
                        .toList(),
                true);
        Connection connection = of(project, environment.name());
        try {
            return new Reached(environment, ports.live().read(connection, request, progress), "");
        } catch (UnreachableException e) {
            return new Reached(environment, null, e.getMessage());
        }
    }

    /** The connection of an environment, of the project in that folder where there is one. */
    public Connection connection(Path folder, String environment) {
        return Files.isRegularFile(folder.resolve("plumbline.yaml"))
                ? of(ports.projects().open(folder), environment)
                : ports.connections().find(environment, folders(folder));
    }

    /** A database that is built from SQL gets what the project's provider would have made beforehand. */
    private Connection of(Project project, String environment) {
        Connection connection = ports.connections().find(environment, folders(project.root()));
        return connection.target() instanceof Connection.Target.Build build
                ? connection.at(new Connection.Target.Build(build.folder(), project.presets(), project.postgres()))
                : connection;
    }

    private List<Path> folders(Path root) {
        List<Path> folders = new ArrayList<>();
        if (Files.isDirectory(root.resolve("connections"))) {
            folders.add(root.resolve("connections"));
        }
        folders.addAll(ports.connectionFolders());
        return folders;
    }
}
