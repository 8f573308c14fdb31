package dev.plumbline.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says of how to work.
 *
 * @param connections folders of connection files besides the usual ones
 * @param scratch {@code embedded}, {@code embedded:MAJOR} or the URL of a server
 * @param presets what SQL files find in the database they are replayed on
 * @param exact whether a trusted project's own tools run
 * @param python the interpreter they run with; null to look for each service's own
 * @param changelogs which changesets of Liquibase's changelogs run
 */
public record Settings(
        List<Path> connections,
        String scratch,
        List<String> presets,
        boolean exact,
        @Nullable Path python,
        ChangelogFilter changelogs) {
    /** Nothing special. */
    public static final Settings USUAL = new Settings(List.of(), "embedded", List.of(), false, null);

    /** The project's own code does not run. */
    public Settings(List<Path> connections, String scratch, List<String> presets) {
        this(connections, scratch, presets, false, null);
    }

    /** Without contexts and labels. */
    public Settings(
            List<Path> connections, String scratch, List<String> presets, boolean exact, @Nullable Path python) {
        this(connections, scratch, presets, exact, python, ChangelogFilter.NONE);
    }

    public Settings {
        connections = List.copyOf(connections);
        presets = List.copyOf(presets);
    }
}
