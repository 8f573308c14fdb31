package dev.plumbline.app;

import dev.plumbline.drift.Finding;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Findings as golden files write them: {@code code|service|object|environment|severity}, one a line, sorted. */
final class FindingLines {
    private static final Path GOLDEN = Folders.SAMPLE.resolve("expected-review.txt");

    private FindingLines() {}

    /** Those of a review; two findings of one line would be one fact told twice. */
    static SortedSet<String> of(Collection<Finding> findings) {
        List<String> lines = findings.stream().map(FindingLines::line).toList();
        SortedSet<String> set = new TreeSet<>(lines);
        if (set.size() != lines.size()) {
            throw new AssertionError("a finding stands there twice:\n" + String.join("\n", lines));
        }
        return set;
    }

    static SortedSet<String> read(Path golden) {
        return new TreeSet<>(Folders.read(golden).lines().toList());
    }

    /** Every finding of the sample's review. */
    static SortedSet<String> ofSample() {
        return read(GOLDEN);
    }

    /** The facts of the checkout, and those of the named environments. */
    static SortedSet<String> ofSample(Collection<String> environments) {
        return ofSample().stream()
                .filter(line -> environment(line).isEmpty() || environments.contains(environment(line)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The lines without those that are gone, and with those that came; what is gone must have been there, what came not. */
    static SortedSet<String> changed(SortedSet<String> lines, Collection<String> gone, Collection<String> came) {
        SortedSet<String> changed = new TreeSet<>(lines);
        gone.forEach(line -> must(changed.remove(line), "this is not in the golden file", line));
        came.forEach(line -> must(changed.add(line), "this is in the golden file already", line));
        return changed;
    }

    private static void must(boolean fits, String otherwise, String line) {
        if (!fits) {
            throw new AssertionError(otherwise + ": " + line);
        }
    }

    static String text(SortedSet<String> lines) {
        return String.join("\n", lines);
    }

    private static String line(Finding finding) {
        return String.join(
                "|",
                finding.code(),
                finding.service(),
                finding.object(),
                finding.environment(),
                finding.severity().word());
    }

    private static String environment(String line) {
        return line.split("\\|", -1)[3];
    }
}
