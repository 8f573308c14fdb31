package dev.plumbline.exact;

import dev.plumbline.port.ConfigurationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The interpreter of a folder, found without running anything: a given one; {@code .venv} or {@code venv} in the folder or around it (venv,
 * uv, poetry in the project), {@code .pdm-python}; poetry's and pipenv's folders of environments by the project's name; conda's by the
 * name in {@code environment.yml}.
 */
final class Interpreters {
    private static final List<String> IN_FOLDER = List.of(".venv", "venv", "env", "__pypackages__/venv");
    private static final List<String> PROGRAMS =
            List.of("bin/python", "bin/python3", "Scripts/python.exe", "python.exe");
    private static final Pattern NAME = Pattern.compile("(?m)^name\\s*[:=]\\s*[\"']?([\\w.-]+)");

    private final Path root;
    private final @Nullable Path given;
    private final Path home;

    Interpreters(Path root, @Nullable Path given, Path home) {
        this.root = root;
        this.given = given;
        this.home = home;
    }

    Path of(String folder) {
        Path named = given;
        if (named != null) {
            if (!Files.isExecutable(named) || Files.isDirectory(named)) {
                throw new ConfigurationException(
                        "--python " + named + " is no program that can be run",
                        "Name the interpreter of the service, such as .venv/bin/python.");
            }
            return named.toAbsolutePath();
        }
        for (Path at = root.resolve(folder).normalize(); at != null && at.startsWith(root); at = at.getParent()) {
            Optional<Path> found = in(at);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new ConfigurationException(
                "no Python environment was found for " + folder,
                "Make one (python -m venv, poetry, uv, pdm, conda) and install the service in it, or name it with --python PATH.");
    }

    private Optional<Path> in(Path folder) {
        return IN_FOLDER.stream()
                .map(folder::resolve)
                .flatMap(Interpreters::program)
                .findFirst()
                .or(() -> pdm(folder))
                .or(() -> outside(folder));
    }

    private static Stream<Path> program(Path environment) {
        return PROGRAMS.stream()
                .map(environment::resolve)
                .filter(Files::isExecutable)
                .limit(1);
    }

    /** {@code .pdm-python} holds the path of the interpreter. */
    private static Optional<Path> pdm(Path folder) {
        try {
            return text(folder.resolve(".pdm-python"))
                    .map(String::strip)
                    .filter(path -> !path.isEmpty())
                    .map(Path::of)
                    .filter(Files::isExecutable);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Optional<Path> outside(Path folder) {
        List<Path> environments = new ArrayList<>();
        text(folder.resolve("pyproject.toml")).flatMap(Interpreters::name).ifPresent(name -> {
            environments.addAll(beginning(home.resolve(".cache/pypoetry/virtualenvs"), name));
            environments.addAll(beginning(home.resolve("Library/Caches/pypoetry/virtualenvs"), name));
        });
        if (Files.exists(folder.resolve("Pipfile"))) {
            environments.addAll(
                    beginning(home.resolve(".local/share/virtualenvs"), String.valueOf(folder.getFileName())));
        }
        Stream.of("environment.yml", "environment.yaml")
                .flatMap(file -> text(folder.resolve(file)).flatMap(Interpreters::name).stream())
                .forEach(name -> Stream.of("miniconda3", "anaconda3", "miniforge3", "mambaforge", ".conda")
                        .forEach(conda -> environments.add(home.resolve(conda + "/envs/" + name))));
        return environments.stream().flatMap(Interpreters::program).findFirst();
    }

    private static Optional<String> name(String text) {
        Matcher matcher = NAME.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Folders called {@code name-HASH…}, as poetry and pipenv name them. */
    private static List<Path> beginning(Path folder, String name) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> child.getFileName().toString().startsWith(name + "-"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<String> text(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) < 1_000_000
                    ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
