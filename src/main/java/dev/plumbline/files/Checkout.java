package dev.plumbline.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The commit that a folder is checked out at, read from Git's own files: {@code HEAD}, loose refs, {@code packed-refs}, and the
 * {@code .git} file of worktrees and submodules (Git's manual, gitrepository-layout). Git itself is never started.
 */
final class Checkout {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
    private static final int SYMBOLIC_STEPS = 5;

    private Checkout() {}

    /** The commit's first seven digits; empty outside a repository or before its first commit. */
    static String commit(Path folder) {
        for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return gitFolder(at.resolve(".git"))
                        .flatMap(Checkout::head)
                        .map(hash -> hash.substring(0, 7))
                        .orElse("");
            }
        }
        return "";
    }

    private static Optional<Path> gitFolder(Path dotGit) {
        if (Files.isDirectory(dotGit)) {
            return Optional.of(dotGit);
        }
        return firstLine(dotGit)
                .filter(line -> line.startsWith("gitdir:"))
                .flatMap(line ->
                        resolve(dotGit.resolveSibling("."), line.substring(7).strip()));
    }

    private static Optional<String> head(Path git) {
        Path common = firstLine(git.resolve("commondir"))
                .flatMap(line -> resolve(git, line))
                .orElse(git);
        String name = "HEAD";
        for (int step = 0; step < SYMBOLIC_STEPS; step++) {
            String value = value(git, common, name);
            if (value == null || HASH.matcher(value).matches()) {
                return Optional.ofNullable(value);
            }
            name = value.startsWith("ref:") ? value.substring(4).strip() : "";
        }
        return Optional.empty();
    }

    private static @Nullable String value(Path git, Path common, String name) {
        if (name.isEmpty() || name.contains("..")) {
            return null;
        }
        return loose(git, name)
                .or(() -> loose(common, name))
                .or(() -> packed(common, name))
                .orElse(null);
    }

    private static Optional<String> loose(Path folder, String name) {
        return resolve(folder, name).flatMap(Checkout::firstLine);
    }

    private static Optional<String> packed(Path common, String name) {
        return lines(common.resolve("packed-refs")).stream()
                .filter(line -> line.endsWith(" " + name))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .findFirst();
    }

    private static Optional<Path> resolve(Path base, String path) {
        try {
            return Optional.of(base.resolve(path).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> firstLine(Path file) {
        return lines(file).stream().findFirst().map(String::strip);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }
}
