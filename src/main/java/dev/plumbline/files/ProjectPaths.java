package dev.plumbline.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Checks paths of a project file: relative, inside the project also after symbolic links, and there. */
final class ProjectPaths {
    private final Path root;

    ProjectPaths(Path root) {
        this.root = root;
    }

    /** A folder, with forward slashes and relative to the root; {@code .} for the root itself. */
    String folder(YamlNode node) {
        Path path = existing(node);
        if (!Files.isDirectory(path)) {
            throw node.wrong(
                    "`" + node.text() + "` is a file where a folder is expected", "Name the folder it lies in.");
        }
        return relative(path);
    }

    String file(YamlNode node) {
        Path path = existing(node);
        if (!Files.isRegularFile(path)) {
            throw node.wrong("`" + node.text() + "` is a folder where a file is expected", "Name one file.");
        }
        return relative(path);
    }

    String fileOrFolder(YamlNode node) {
        return relative(existing(node));
    }

    /** A pattern of files; only that it stays inside is checked here. */
    String pattern(YamlNode node) {
        inside(node);
        return node.text();
    }

    private String relative(Path path) {
        String relative = root.relativize(path).toString().replace('\\', '/');
        return relative.isEmpty() ? "." : relative;
    }

    private Path existing(YamlNode node) {
        Path path = inside(node);
        if (!Files.exists(path)) {
            throw node.wrong(
                    "there is no `" + node.text() + "` in the project",
                    "Correct the path, which is relative to the project's folder, or remove the entry.");
        }
        if (!staysInside(path)) {
            throw escapes(node);
        }
        return path;
    }

    private Path inside(YamlNode node) {
        try {
            Path path = root.resolve(node.text()).normalize();
            if (path.startsWith(root) && !Path.of(node.text()).isAbsolute()) {
                return path;
            }
        } catch (InvalidPathException e) {
            throw node.wrong("`" + node.text() + "` is no path", "Write a path relative to the project's folder.");
        }
        throw escapes(node);
    }

    private boolean staysInside(Path path) {
        try {
            return path.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private static RuntimeException escapes(YamlNode node) {
        return node.wrong(
                "`" + node.text() + "` leads out of the project's folder",
                "Write a path inside the project, relative to its folder.");
    }
}
