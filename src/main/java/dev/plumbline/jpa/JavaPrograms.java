package dev.plumbline.jpa;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The programs that a Java developer's machine builds with: the JVM of {@code JAVA_HOME}, else on the path, else this program's own; Maven
 * on the path, else the project's wrapper.
 *
 * @param environment {@code PATH} and {@code JAVA_HOME} are looked at
 */
record JavaPrograms(Map<String, String> environment) {
    JavaPrograms {
        environment = Map.copyOf(environment);
    }

    Path java() {
        return home().flatMap(home -> first(List.of(home.resolve("bin")), "java", "java.exe"))
                .or(() -> first(path(), "java", "java.exe"))
                .orElseGet(() -> Path.of(System.getProperty("java.home"), "bin", "java"));
    }

    private Optional<Path> home() {
        return Optional.ofNullable(environment.get("JAVA_HOME"))
                .filter(home -> !home.isBlank())
                .map(Path::of);
    }

    /** The wrapper lies in the module or in a folder around it, up to the root. */
    Optional<Path> maven(Path root, Path module) {
        List<Path> around = new ArrayList<>();
        for (Path at = module; at != null && at.startsWith(root); at = at.getParent()) {
            around.add(at);
        }
        return first(path(), "mvn", "mvn.cmd").or(() -> first(around, "mvnw", "mvnw.cmd"));
    }

    private List<Path> path() {
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .map(JavaPrograms::folder)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static @org.jspecify.annotations.Nullable Path folder(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static Optional<Path> first(List<Path> folders, String... names) {
        return folders.stream()
                .flatMap(folder -> Stream.of(names).map(folder::resolve))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }
}
