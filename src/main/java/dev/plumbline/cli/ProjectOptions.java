package dev.plumbline.cli;

import dev.plumbline.drift.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What commands on a project share. */
final class ProjectOptions {
    @Parameters(paramLabel = "PROJECT", description = "the project's folder (default: this one)", defaultValue = ".")
    private Path project = Path.of(".");

    @Option(names = "--env", paramLabel = "NAME", description = "only this environment (repeatable; default: all)")
    private List<String> environments = new ArrayList<>();

    @Option(names = "--service", paramLabel = "NAME", description = "only findings of this service")
    private @Nullable String service;

    @Option(
            names = "--fail-on",
            paramLabel = "error|warning|note",
            description = "exit 1 from this severity on (default: the project's gate)")
    private @Nullable String failOn;

    Path project() {
        return project;
    }

    List<String> environments() {
        return environments;
    }

    @Nullable
    String service() {
        return service;
    }

    /** The severity, null for the gate's; an unknown word is wrong usage. */
    @Nullable
    Severity failOn(Command command) {
        String word = failOn;
        if (word == null) {
            return null;
        }
        return Gates.severity(word)
                .orElseThrow(() -> command.wrong("--fail-on takes error, warning or note, not \"" + word + "\""));
    }
}
