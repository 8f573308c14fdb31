package dev.plumbline.files;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The deployment files of a project, by paths relative to its root, and the gaps met in reading them. */
final class DeploymentFolder {
    private static final int DEEPEST = 12;
    private static final long LARGEST = 4_000_000;

    private final Path root;
    private final List<Gap> gaps = new ArrayList<>();

    DeploymentFolder(Path root) {
        this.root = root;
    }

    List<Gap> gaps() {
        return gaps;
    }

    /** What cannot be read is a gap about that file, which hides no object of a schema. */
    void gap(String file, int line, String reason) {
        String place = line > 0 ? file + ":" + line : file;
        Gap gap = new Gap("", "code", List.of(new ObjectId("code", file)), reason, place);
        if (!gaps.contains(gap)) {
            gaps.add(gap);
        }
    }

    /** The files that a pattern names, sorted; none is a gap. */
    List<String> matching(String pattern) {
        if (pattern.chars().noneMatch(c -> c == '*' || c == '?' || c == '[' || c == '{')) {
            if (!Files.isRegularFile(root.resolve(pattern))) {
                gap(pattern, 0, "there is no such deployment file");
                return List.of();
            }
            return List.of(pattern);
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        int star = pattern.indexOf('*');
        String fixed = pattern.substring(0, Math.max(0, pattern.lastIndexOf('/', star < 0 ? pattern.length() : star)));
        List<String> files = below(root.resolve(fixed)).stream()
                .filter(file -> matcher.matches(Path.of(file)))
                .sorted()
                .toList();
        if (files.isEmpty()) {
            gap(pattern, 0, "no deployment file fits this pattern");
        }
        return files;
    }

    private List<String> below(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            return files.filter(Files::isRegularFile).map(this::relative).toList();
        } catch (IOException | UncheckedIOException e) {
            gap(relative(folder), 0, "the folder cannot be listed: " + e.getMessage());
            return List.of();
        }
    }

    private String relative(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    /** The names of files in that folder with that ending, sorted. */
    List<String> in(String folder, String ending) {
        Path path = root.resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile)
                    .map(this::relative)
                    .filter(file -> file.endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            gap(folder, 0, "the folder cannot be listed: " + e.getMessage());
            return List.of();
        }
    }

    /** A path beside a file; empty where it leads out of the project. */
    Optional<String> beside(String folder, String path) {
        Path target = root.resolve(folder).resolve(path).normalize();
        return target.startsWith(root) ? Optional.of(relative(target)) : Optional.empty();
    }

    Optional<String> text(String file) {
        try {
            Path path = root.resolve(file);
            boolean inside = path.toRealPath().startsWith(root.toRealPath());
            if (!inside || Files.size(path) > LARGEST) {
                gap(file, 0, inside ? "the file is too large to be read" : "the file lies outside the project");
                return Optional.empty();
            }
            return Optional.of(new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
        } catch (IOException e) {
            gap(file, 0, "the file cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    static String folderOf(String file) {
        return file.indexOf('/') < 0 ? "" : file.substring(0, file.lastIndexOf('/'));
    }
}
