package dev.plumbline.app;

import dev.plumbline.port.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the one Alembic set that {@code alembic:DIR} means: the folder of its ini, or of env.py; else the only one below. */
final class AlembicFolders {
    private static final int DEEPEST = 4;

    private AlembicFolders() {}

    /**
     * The set's folder.
     *
     * @throws ConfigurationException where there is none, or several; it names them
     */
    static Path one(String text, Path folder) {
        if (Files.isRegularFile(folder)) {
            return one(text, java.util.Objects.requireNonNull(folder.getParent()));
        }
        if (Files.isRegularFile(folder.resolve("env.py")) || hasSettings(folder)) {
            return folder;
        }
        List<Path> below = below(folder);
        if (below.size() == 1) {
            return below.getFirst();
        }
        throw below.isEmpty()
                ? new ConfigurationException(
                        text + ": there is no alembic.ini and no env.py", "Name the folder that holds one of them.")
                : new ConfigurationException(
                        text + ": there are several migration sets: "
                                + below.stream()
                                        .map(each -> folder.relativize(each)
                                                .toString()
                                                .replace('\\', '/'))
                                        .collect(Collectors.joining(", ")),
                        "Name one of these folders.");
    }

    private static boolean hasSettings(Path folder) {
        return Files.isRegularFile(folder.resolve("alembic.ini"))
                || says(folder.resolve("pyproject.toml"), "[tool.alembic");
    }

    private static boolean says(Path file, String words) {
        try {
            return Files.isRegularFile(file) && Files.readString(file).contains(words);
        } catch (IOException e) {
            return false;
        }
    }

    private static List<Path> below(Path folder) {
        try (Stream<Path> files = Files.find(
                folder, DEEPEST, (path, attributes) -> attributes.isRegularFile() && path.endsWith("alembic.ini"))) {
            return files.map(Path::getParent)
                    .filter(java.util.Objects::nonNull)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new ConfigurationException(folder + " cannot be searched: " + e.getMessage(), "Check its rights.");
        }
    }
}
