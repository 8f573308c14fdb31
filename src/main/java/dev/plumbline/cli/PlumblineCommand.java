package dev.plumbline.cli;

import dev.plumbline.port.ConfigurationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@CommandLine.Command(
        name = "plumbline",
        description = "Keeps the PostgreSQL schemas of many services true. Without a command it opens the window.",
        version = "Plumbline 0.1.0",
        mixinStandardHelpOptions = true)
final class PlumblineCommand implements Callable<Integer> {
    private final Wiring wiring;

    @Parameters(arity = "0..1", paramLabel = "PROJECT", description = "open the window on this project")
    private @Nullable Path project;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    PlumblineCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        if (project != null && !Files.isDirectory(project)) {
            throw notThere(project);
        }
        if (!wiring.hasDisplay()) {
            throw new ConfigurationException(
                    "there is no display to open a window on", "Use a command, such as: plumbline review PROJECT");
        }
        wiring.openWindow(project, Settings.USUAL);
        return ExitCode.NOTHING;
    }

    /** A bare word is most likely meant as a command, a path as a folder. */
    private RuntimeException notThere(Path word) {
        boolean path = word.isAbsolute() || word.getNameCount() > 1;
        return path
                ? new ConfigurationException("there is no folder \"" + word + "\"", "Name a project's folder.")
                : new CommandLine.ParameterException(
                        spec.commandLine(), "\"" + word + "\" is neither a command nor a project's folder");
    }
}
