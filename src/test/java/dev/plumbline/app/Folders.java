package dev.plumbline.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Projects that lie in this repository, and copies of them that a test may change. */
final class Folders {
    static final Path SAMPLE = Path.of("sample-projects", "wellness").toAbsolutePath();
    static final Path SITUATIONS =
            Path.of("src", "test", "resources", "projects").toAbsolutePath();
    private static final Path SHOP = Path.of("src", "test", "resources", "shop").toAbsolutePath();

    private Folders() {}

    /** A copy of the sample in that folder. */
    static Path copyOfSample(Path into) {
        return copy(SAMPLE, into.resolve("wellness"));
    }

    /** A copy of the small project in which everything agrees. */
    static Path copyOfShop(Path into) {
        return copy(SHOP, into.resolve("shop"));
    }

    /** A copy of a project's text files; what Python leaves behind is not copied. */
    static Path copy(Path from, Path to) {
        for (Path file : files(from)) {
            if (!file.toString().contains("__pycache__")) {
                write(to.resolve(from.relativize(file).toString()), read(file));
            }
        }
        return to;
    }

    /** All files below that folder, sorted. */
    static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the file, and the folders above it. */
    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void edit(Path file, UnaryOperator<String> change) {
        write(file, change.apply(read(file)));
    }

    static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
