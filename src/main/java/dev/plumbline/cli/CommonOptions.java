package dev.plumbline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that commands share. */
final class CommonOptions {
    @Option(names = "--connections", paramLabel = "DIR", description = "a folder of connection files (repeatable)")
    private List<Path> connections = new ArrayList<>();

    @Option(
            names = "--scratch",
            paramLabel = "embedded[:MAJOR]|URL",
            defaultValue = "embedded",
            description = "where migrations and models are replayed (default: ${DEFAULT-VALUE})")
    private String scratch = "embedded";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json (default: ${DEFAULT-VALUE})")
    private String format = "text";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "write the report there instead of standard output")
    private @Nullable Path output;

    @Option(names = "--allow-gaps", description = "exit 0 although something could not be read")
    private boolean allowGaps;

    @Option(names = "--no-color", description = "no colours on a terminal")
    private boolean noColor;

    @Option(
            names = {"-q", "--quiet"},
            description = "no progress on standard error")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "each step with its time on standard error")
    private boolean verbose;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "what a provider has in every database: supabase (for sql: sources; projects name their own)")
    private List<String> presets = new ArrayList<>();

    @Option(
            names = "--exact",
            description =
                    "let a trusted project's own Alembic, models and entities run, each with its service's interpreter or JVM")
    private boolean exact;

    @Option(
            names = "--python",
            paramLabel = "PATH",
            description =
                    "with --exact: the interpreter (default: each service's venv, poetry, uv, pdm or conda environment)")
    private @Nullable Path python;

    @Option(names = "--contexts", paramLabel = "A,B", description = "Liquibase: the contexts to run with")
    private String contexts = "";

    @Option(names = "--labels", paramLabel = "FILTER", description = "Liquibase: which labels to run")
    private String labels = "";

    Settings settings() {
        return new Settings(connections, scratch, presets, exact, python, new ChangelogFilter(contexts, labels));
    }

    String format() {
        return format;
    }

    @Nullable
    Path output() {
        return output;
    }

    boolean allowGaps() {
        return allowGaps;
    }

    boolean quiet() {
        return quiet;
    }

    boolean verbose() {
        return verbose;
    }

    /** Whether text may be coloured: a terminal, and nobody asked for none. */
    boolean colour() {
        return !noColor && output == null && Terminal.isOut() && System.getenv("NO_COLOR") == null;
    }
}
