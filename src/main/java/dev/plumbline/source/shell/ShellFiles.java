package dev.plumbline.source.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The project's files as a script sees them, with the project's folder as {@code /}; nothing outside is looked at. */
final class ShellFiles {
    private static final long LARGEST = 2_000_000;

    private final Path root;

    ShellFiles(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** The path from the root, without dots; unknown where the folder is. */
    static String resolve(String folder, String path) {
        String joined = path.startsWith("/") ? path : folder + "/" + path;
        List<String> parts = new ArrayList<>();
        for (String part : joined.split("/", -1)) {
            if (part.equals("..") && !parts.isEmpty()) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.add(part);
            }
        }
        return (joined.startsWith("/") ? "/" : "") + String.join("/", parts);
    }

    /** Relative to the project's folder; {@code .} for the folder itself. */
    static String relative(String absolute) {
        return absolute.equals("/") ? "." : absolute.startsWith("/") ? absolute.substring(1) : absolute;
    }

    boolean exists(String absolute) {
        return file(absolute).filter(Files::exists).isPresent();
    }

    boolean isFile(String absolute) {
        return file(absolute).filter(Files::isRegularFile).isPresent();
    }

    Optional<String> text(String absolute) {
        try {
            Optional<Path> file = file(absolute).filter(Files::isRegularFile);
            if (file.isEmpty() || Files.size(file.get()) > LARGEST) {
                return Optional.empty();
            }
            return Optional.of(new String(Files.readAllBytes(file.get()), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Path> file(String absolute) {
        try {
            Path path = root.resolve(relative(absolute)).normalize();
            if (!path.startsWith(root) || !Files.exists(path)) {
                return Optional.empty();
            }
            return path.toRealPath().startsWith(root.toRealPath()) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException | IOException e) {
            return Optional.empty();
        }
    }

    /** What a pattern matches, sorted, written as the pattern is; the pattern itself where nothing does, as in POSIX shells. */
    List<String> glob(String folder, String pattern) {
        List<String> found = List.of("");
        for (String part : pattern.split("(?<=/)", -1)) {
            List<String> next = new ArrayList<>();
            for (String before : found) {
                next.addAll(step(folder, before, part));
            }
            found = next;
        }
        return found.isEmpty() ? List.of(pattern) : found;
    }

    private List<String> step(String folder, String before, String part) {
        boolean slash = part.endsWith("/");
        String name = slash ? part.substring(0, part.length() - 1) : part;
        if (!isPattern(name)) {
            return name.isEmpty() || exists(resolve(folder, before + name)) ? List.of(before + part) : List.of();
        }
        Optional<Path> in = file(resolve(folder, before));
        if (in.isEmpty() || !Files.isDirectory(in.get())) {
            return List.of();
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + name);
        try (Stream<Path> entries = Files.list(in.get())) {
            return entries.filter(entry -> !slash || Files.isDirectory(entry))
                    .map(entry -> String.valueOf(entry.getFileName()))
                    .filter(entry -> !entry.startsWith(".") && matcher.matches(Path.of(entry)))
                    .sorted()
                    .map(entry -> before + entry + (slash ? "/" : ""))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of(ShellState.UNKNOWN_WORD);
        }
    }

    static boolean isPattern(String word) {
        return word.chars().anyMatch(c -> c == '*' || c == '?' || c == '[');
    }
}
