package dev.plumbline.source;

import dev.plumbline.catalog.Sha256;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Python files of a project and how imports find them. No file outside the root is opened, through symbolic links neither. Each
 * file is parsed once.
 */
public final class ProjectCode {
    private static final long LARGEST = 2_000_000;
    private static final Set<String> SKIPPED =
            Set.of("node_modules", "__pycache__", "venv", "env", "site-packages", "target", "build", "dist");
    private static final Set<String> OUTSIDE = Set.of(
            "alembic",
            "sqlalchemy",
            "sqlmodel",
            "os",
            "sys",
            "enum",
            "typing",
            "datetime",
            "json",
            "uuid",
            "textwrap",
            "re",
            "logging",
            "collections",
            "functools",
            "itertools",
            "dataclasses",
            "pathlib",
            "contextlib",
            "asyncio",
            "abc");

    private final Path root;
    private final List<String> folders;
    private final Map<String, PythonFile> parsed = new HashMap<>();
    private final Map<String, Optional<String>> resolved = new HashMap<>();
    private final @Nullable Footprint footprint;

    /**
     * @param root the project's folder
     * @param folders where imports are looked up, relative to the root, in order; the root itself is always the last
     */
    public ProjectCode(Path root, List<String> folders) {
        this(root, folders, null);
    }

    /** The same, which notes everything that it answers. */
    public ProjectCode(Path root, List<String> folders, @Nullable Footprint footprint) {
        this.footprint = footprint;
        this.root = realPath(root);
        List<String> all = new ArrayList<>(
                folders.stream().map(ProjectCode::clean).distinct().toList());
        all.remove("");
        all.add("");
        this.folders = List.copyOf(all);
    }

    private static Path realPath(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static String clean(String folder) {
        String path = Path.of(folder).normalize().toString().replace('\\', '/');
        return path.equals(".") ? "" : path;
    }

    /** The tree of a file, given relative to the root; a file that is not there or may not be opened is one with a gap. */
    public PythonFile file(String file) {
        return parsed.computeIfAbsent(clean(file), this::parse);
    }

    private PythonFile parse(String file) {
        Content content = content(file);
        return content.text() == null
                ? PythonReader.unreadable(file, content.reason())
                : PythonReader.read(
                        file,
                        content.text().startsWith("\ufeff") ? content.text().substring(1) : content.text());
    }

    /** A file's text, or why there is none. */
    private record Content(@Nullable String text, String reason) {
        /** The same for the same content alone. */
        String answer() {
            return text == null ? reason : Sha256.of(text);
        }
    }

    private Content content(String file) {
        Content content = read(file);
        if (footprint != null) {
            footprint.note(Footprint.Question.CONTENT, file, content.answer());
        }
        return content;
    }

    private Content read(String file) {
        Optional<Path> path = inside(file);
        if (path.isEmpty()) {
            return new Content(null, "not read: it leads outside the project or is not a file");
        }
        try {
            return Files.size(path.get()) > LARGEST
                    ? new Content(null, "not read: larger than 2 MB")
                    : new Content(Files.readString(path.get(), StandardCharsets.UTF_8), "");
        } catch (CharacterCodingException e) {
            return new Content(null, "not read: it is not UTF-8");
        } catch (IOException e) {
            return new Content(null, "not read: " + e.getMessage());
        }
    }

    /** What is answered to a question; the same text for the same answer. */
    String answer(Footprint.Question question, String path) {
        return switch (question) {
            case CONTENT -> content(path).answer();
            case FILE -> relative(inside(path));
            case FOLDER -> Boolean.toString(isFolder(path));
            case FILES -> Sha256.of(files(path).toArray(String[]::new));
        };
    }

    private String relative(Optional<Path> file) {
        return file.map(path -> root.relativize(path).toString()).orElse("");
    }

    /** How code sees the path of a file or folder of the project: absolute, below a made-up folder that is the same everywhere. */
    public static String shown(String file) {
        return file.isEmpty()
                ? ProjectFiles.FOLDER.substring(0, ProjectFiles.FOLDER.length() - 1)
                : ProjectFiles.FOLDER + file;
    }

    /** The text of any file of the project; empty where it is none, is too large or is no text. */
    public Optional<String> text(String file) {
        return Optional.ofNullable(content(file).text());
    }

    /** The file in its real place, where that is a plain file inside the root. */
    public Optional<Path> inside(String file) {
        Optional<Path> place = place(file);
        if (footprint != null) {
            footprint.note(Footprint.Question.FILE, file, relative(place));
        }
        return place;
    }

    private Optional<Path> place(String file) {
        try {
            Path real = root.resolve(file).toRealPath();
            return real.startsWith(root) && Files.isRegularFile(real) ? Optional.of(real) : Optional.empty();
        } catch (IOException | java.nio.file.InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Whether that is a folder inside the root. */
    public boolean isFolder(String folder) {
        boolean there = isThere(folder);
        if (footprint != null) {
            footprint.note(Footprint.Question.FOLDER, folder, Boolean.toString(there));
        }
        return there;
    }

    private boolean isThere(String folder) {
        try {
            Path real = root.resolve(folder).toRealPath();
            return real.startsWith(root) && Files.isDirectory(real);
        } catch (IOException | java.nio.file.InvalidPathException e) {
            return false;
        }
    }

    /** All Python files below a folder, sorted; hidden and generated folders, and links, are left out. */
    public List<String> files(String folder) {
        if (!isFolder(folder)) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        walk(root.resolve(clean(folder)), found);
        List<String> sorted = found.stream().sorted().toList();
        if (footprint != null) {
            footprint.note(Footprint.Question.FILES, folder, Sha256.of(sorted.toArray(String[]::new)));
        }
        return sorted;
    }

    private void walk(Path folder, List<String> found) {
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : (Iterable<Path>) children.sorted()::iterator) {
                String name = child.getFileName().toString();
                if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                    if (!name.startsWith(".") && !SKIPPED.contains(name)) {
                        walk(child, found);
                    }
                } else if (name.endsWith(".py") && Files.isRegularFile(child)) {
                    found.add(root.relativize(child).toString().replace('\\', '/'));
                }
            }
        } catch (IOException e) {
            found.add(root.relativize(folder).toString().replace('\\', '/'));
        }
    }

    /**
     * The file that {@code import dotted} reads: {@code a/b.py}, {@code a/b/__init__.py}, or the folder {@code a/b} where it has no
     * file of its own; empty for what lies outside the project.
     */
    Optional<String> resolve(String dotted) {
        return resolved.computeIfAbsent(dotted, this::search);
    }

    private Optional<String> search(String dotted) {
        String path = dotted.replace('.', '/');
        String top = dotted.contains(".") ? dotted.substring(0, dotted.indexOf('.')) : dotted;
        if (OUTSIDE.contains(top)) {
            return Optional.empty();
        }
        for (String folder : folders) {
            String at = folder.isEmpty() ? path : folder + "/" + path;
            Optional<String> file = fileAt(at);
            if (file.isPresent()) {
                return file;
            }
        }
        return folders.stream()
                .map(folder -> folder.isEmpty() ? path : folder + "/" + path)
                .filter(this::isFolder)
                .findFirst();
    }

    private Optional<String> fileAt(String path) {
        return Stream.of(path + "/__init__.py", path + ".py")
                .filter(candidate -> inside(candidate).isPresent())
                .findFirst();
    }

    /** The file or folder that a relative import of that path, without an ending, reads. */
    Optional<String> at(String path) {
        return fileAt(path).or(() -> isFolder(path) ? Optional.of(path) : Optional.empty());
    }

    /** The folder of a package of the project, by its dotted name. */
    public Optional<String> packageFolder(String dotted) {
        return resolve(dotted)
                .map(file -> file.endsWith("/__init__.py")
                        ? file.substring(0, file.length() - "/__init__.py".length())
                        : file);
    }

    /** Whether a dotted name's first part is a package or module of the project with a file of its own. */
    boolean owns(String dotted) {
        return resolve(dotted.contains(".") ? dotted.substring(0, dotted.indexOf('.')) : dotted)
                .filter(file -> file.endsWith(".py"))
                .isPresent();
    }

    /** The dotted name under which a file is imported. */
    String dotted(String file) {
        String path = file.endsWith("/__init__.py")
                ? file.substring(0, file.length() - "/__init__.py".length())
                : file.endsWith(".py") ? file.substring(0, file.length() - 3) : file;
        return folders.stream()
                .filter(folder -> folder.isEmpty() || path.startsWith(folder + "/"))
                .map(folder -> folder.isEmpty() ? path : path.substring(folder.length() + 1))
                .findFirst()
                .orElse(path)
                .replace('/', '.');
    }
}
