package dev.plumbline.postgres;

import dev.plumbline.diff.AttributeChange;
import dev.plumbline.diff.Comparison;
import dev.plumbline.diff.Difference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One folder of {@code scenarios}, {@code KIND--CASE}: the SQL of two databases, and what must be found between them where the first is
 * the actual and the second the expected one. A line is {@code missing ID}, {@code unexpected ID}, {@code changed ID [attributes]} or
 * {@code gap SCOPE KIND}. A file {@code since} holds the first major version that the SQL is for.
 */
record Scenario(String name, int since, String before, String after, List<String> expected) {
    static final Path FOLDER = Path.of("src/test/resources/scenarios");

    static List<Scenario> all() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(Files::isDirectory).sorted().map(Scenario::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Scenario of(Path folder) {
        return new Scenario(
                folder.getFileName().toString(),
                Files.exists(folder.resolve("since"))
                        ? Integer.parseInt(text(folder.resolve("since")).strip())
                        : 0,
                text(folder.resolve("before.sql")),
                text(folder.resolve("after.sql")),
                text(folder.resolve("expected.txt")).lines().sorted().toList());
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a comparison found, as such lines, sorted. */
    static List<String> lines(Comparison comparison) {
        return Stream.concat(
                        comparison.differences().stream().map(Scenario::line),
                        comparison.gaps().stream().map(gap -> "gap " + gap.scope() + " " + gap.kind()))
                .distinct()
                .sorted()
                .toList();
    }

    /** The kind that its name begins with. */
    String kind() {
        return name.substring(0, name.indexOf("--"));
    }

    private static String line(Difference difference) {
        return switch (difference) {
            case Difference.Missing missing -> "missing " + missing.id();
            case Difference.Unexpected unexpected -> "unexpected " + unexpected.id();
            case Difference.Changed changed -> "changed " + changed.id() + " " + attributes(changed);
        };
    }

    private static String attributes(Difference.Changed changed) {
        return changed.changes().stream()
                .map(AttributeChange::name)
                .sorted()
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** The same difference seen from the other side. */
    static Difference mirrored(Difference difference) {
        return switch (difference) {
            case Difference.Missing missing -> new Difference.Unexpected(missing.expected());
            case Difference.Unexpected unexpected -> new Difference.Missing(unexpected.actual());
            case Difference.Changed changed -> {
                var changes = changed.changes().stream().map(Scenario::mirrored).toList();
                yield new Difference.Changed(
                        /* expected= */ changed.actual(), /* actual= */ changed.expected(), changes);
            }
        };
    }

    private static AttributeChange mirrored(AttributeChange change) {
        return new AttributeChange(change.name(), /* expected= */ change.actual(), /* actual= */ change.expected());
    }

    @Override
    public String toString() {
        return name;
    }
}
