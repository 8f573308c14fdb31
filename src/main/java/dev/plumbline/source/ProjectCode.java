package dev.plumbline.source;

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

    /**
     * @param root the project's folder
     * @param folders where imports are looked up, relative to the root, in order; the root itself is always the last
     */
    public ProjectCode(Path root, List<String> folders) {
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
        Optional<Path> path = inside(file);
        if (path.isEmpty()) {
            return PythonReader.unreadable(file, "not read: it leads outside the project or is not a file");
        }
        try {
            if (Files.size(path.get()) > LARGEST) {
                return PythonReader.unreadable(file, "not read: larger than 2 MB");
            }
            String text = Files.readString(path.get(), StandardCharsets.UTF_8);
            return PythonReader.read(file, text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return PythonReader.unreadable(file, "not read: it is not UTF-8");
        } catch (IOException e) {
            return PythonReader.unreadable(file, "not read: " + e.getMessage());
        }
    }

    /** How code sees the path of a file or folder of the project: absolute, below a made-up folder that is the same everywhere. */
    public static String shown(String file) {
        return file.isEmpty()
                ? ProjectFiles.FOLDER.substring(0, ProjectFiles.FOLDER.length() - 1)
                : ProjectFiles.FOLDER + file;
    }

    /** The text of any file of the project; empty where it is none, is too large or is no text. */
    public Optional<String> text(String file) {
        try {
            Optional<Path> path = inside(file);
            return path.isPresent() && Files.size(path.get()) <= LARGEST
                    ? Optional.of(Files.readString(path.get(), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The file in its real place, where that is a plain file inside the root. */
    public Optional<Path> inside(String file) {
        try {
            Path real = root.resolve(file).toRealPath();
            return real.startsWith(root) && Files.isRegularFile(real) ? Optional.of(real) : Optional.empty();
        } catch (IOException | java.nio.file.InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Whether that is a folder inside the root. */
    public boolean isFolder(String folder) {
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
        return found.stream().sorted().toList();
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
