package dev.plumbline.source.shell;

import dev.plumbline.audit.MigrationScript;
import dev.plumbline.catalog.Place;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Recognises runs of a migration tool among a script's commands, also behind {@code docker compose run}, {@code uv run} and the like. */
final class MigrationRuns {
    /** By tool, the verbs that run migrations (the tools' manuals). */
    private static final Map<String, Predicate<String>> VERBS = Map.of(
            "alembic", verb -> verb.equals("upgrade"),
            "liquibase", verb -> verb.startsWith("update"),
            "flyway", verb -> verb.equals("migrate"));

    private static final Set<String> TALKERS =
            Set.of("echo", "printf", "grep", "which", "command", "type", "pip", "pip3", "apt-get", "apk", "logger");

    /** Options whose value says which migrations are run. */
    private static final Set<String> NAMING = Set.of(
            "-c", "--config", "-n", "--name", "--defaults-file", "--changelog-file", "-configFiles", "-locations");

    private final ShellFiles files;

    MigrationRuns(ShellFiles files) {
        this.files = files;
    }

    /** The run, where the command is one. */
    Optional<MigrationScript.Run> of(ShellListener.Command command) {
        int tool = toolAt(command.words());
        if (tool < 0) {
            return Optional.empty();
        }
        Set<String> words = new LinkedHashSet<>();
        if (ShellState.isKnown(command.folder())) {
            words.add(ShellFiles.relative(command.folder()));
        }
        command.mentioned().forEach(word -> add(words, word, command.folder()));
        command.words().forEach(word -> add(words, word, command.folder()));
        Place place = new Place(command.file(), command.calledFrom());
        return Optional.of(new MigrationScript.Run(place, text(command), List.copyOf(words)));
    }

    /** Whether something that cannot be known decides which migrations the command runs. */
    boolean isUnclear(ShellListener.Command command) {
        List<String> words = command.words();
        boolean clear = ShellState.isKnown(command.folder());
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String before = i == 0 ? "" : words.get(i - 1);
            boolean names = !word.startsWith("-") && (!before.startsWith("-") || NAMING.contains(before));
            boolean namesByOption = word.indexOf('=') > 0 && NAMING.contains(word.substring(0, word.indexOf('=')));
            clear &= ShellState.isKnown(word) || !(names || namesByOption);
        }
        return !clear;
    }

    /** Whether a command of an unknown name looks as if it could be such a run. */
    static boolean mayBeOne(ShellListener.Command command) {
        List<String> words = command.words();
        return !ShellState.isKnown(words.getFirst())
                && words.stream()
                        .skip(1)
                        .anyMatch(word -> VERBS.values().stream().anyMatch(verb -> verb.test(word)));
    }

    static String text(ShellListener.Command command) {
        return String.join(" ", command.words()).replace(ShellState.UNKNOWN_WORD, "…");
    }

    private static int toolAt(List<String> words) {
        if (TALKERS.contains(words.getFirst())) {
            return -1;
        }
        for (int i = 0; i < words.size(); i++) {
            Predicate<String> verb =
                    VERBS.get(words.get(i).substring(words.get(i).lastIndexOf('/') + 1));
            if (verb != null
                    && words.stream().skip(i + 1L).anyMatch(w -> verb.test(w) || w.equals(ShellState.UNKNOWN_WORD))) {
                return i;
            }
        }
        return -1;
    }

    private void add(Set<String> words, String word, String folder) {
        String value = word.startsWith("-") ? word.substring(word.indexOf('=') + 1) : word;
        if (value.isEmpty() || value.startsWith("-") || !ShellState.isKnown(value)) {
            return;
        }
        String path = ShellFiles.resolve(folder, value);
        boolean isPath = ShellState.isKnown(path) && (value.indexOf('/') >= 0 || files.exists(path));
        words.add(isPath ? ShellFiles.relative(path) : value);
        if (isPath && files.isFile(path)) {
            words.add(ShellFiles.relative(ShellFiles.resolve(path, "..")));
        }
    }
}
