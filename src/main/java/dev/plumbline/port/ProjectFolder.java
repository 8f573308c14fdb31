package dev.plumbline.port;

import dev.plumbline.catalog.Gap;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Text files below one folder of a project. Links that lead out of the project are not followed, and files beyond a size are not read:
 * each is a gap.
 */
public final class ProjectFolder {
    /** The largest file that is read, in bytes. */
    public static final long MOST_BYTES = 20_000_000;

    private static final int MOST_DEPTH = 32;

    private final Path root;
    private final List<Gap> gaps = new ArrayList<>();

    /** A file's path relative to the project's root, with forward slashes, and its text. */
    public record TextFile(String path, String text) {
        /** Its name without folders. */
        public String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    public ProjectFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** The paths of all files below that folder whose names end so, relative to the root and sorted. */
    public List<String> files(String folder, String ending) {
        Path start = root.resolve(folder).normalize();
        if (!staysInside(start)) {
            gaps.add(Gap.ofEverything("the folder leads out of the project and is not read", folder));
            return List.of();
        }
        try (Stream<Path> all = Files.walk(start, MOST_DEPTH)) {
            return all.filter(file -> file.toString().endsWith(ending) && !Files.isDirectory(file))
                    .map(this::relative)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException e) {
            gaps.add(Gap.ofEverything("the folder cannot be read: " + e.getMessage(), folder));
            return List.of();
        }
    }

    /** The file's text; a gap and null where it cannot be read. */
    public @org.jspecify.annotations.Nullable TextFile read(String path) {
        Path file = root.resolve(path);
        try {
            if (!staysInside(file)) {
                gaps.add(Gap.ofEverything("the link leads out of the project and is not followed", path));
                return null;
            }
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                gaps.add(Gap.ofEverything("it is no file, or larger than 20 MB, and is not read", path));
                return null;
            }
            String text = Files.readString(file);
            return new TextFile(path, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            gaps.add(Gap.ofEverything("the file is not in UTF-8", path));
        } catch (IOException e) {
            gaps.add(Gap.ofEverything("the file cannot be read: " + e.getMessage(), path));
        }
        return null;
    }

    /** What could not be read so far. */
    public List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    private String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private boolean staysInside(Path path) {
        try {
            return path.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}
