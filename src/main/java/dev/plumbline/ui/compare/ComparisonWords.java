package dev.plumbline.ui.compare;

import dev.plumbline.catalog.Gap;
import dev.plumbline.diff.Comparison;
import dev.plumbline.ui.part.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A comparison in sentences for people. */
final class ComparisonWords {
    private ComparisonWords() {}

    /** Said where no difference is shown: never "the same" while a gap hides something. */
    static String nothing(Comparison comparison) {
        return !comparison.differences().isEmpty()
                ? "No difference fits these filters."
                : comparison.gaps().isEmpty()
                        ? "No difference: both sides are the same."
                        : "No difference in what could be read.";
    }

    /** How many differ, how many of them are shown, how many are equal. */
    static String counts(Comparison comparison, long shown) {
        int differing = comparison.differences().size();
        String byChange = Stream.of(Change.values())
                .map(change -> count(comparison, change) + " " + change.word().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" · "));
        String some = shown == differing ? "" : String.format(Locale.ROOT, "%,d shown of ", shown);
        return some + Words.count(differing, "difference") + " · " + byChange
                + String.format(Locale.ROOT, " · %,d equal", comparison.equal());
    }

    private static String count(Comparison comparison, Change change) {
        return String.format(
                Locale.ROOT,
                "%,d",
                comparison.differences().stream()
                        .filter(difference -> Change.of(difference) == change)
                        .count());
    }

    /** What could not be read; empty where all was. */
    static String gaps(List<Gap> gaps) {
        if (gaps.isEmpty()) {
            return "";
        }
        String reasons = gaps.stream().map(Gap::reason).distinct().limit(3).collect(Collectors.joining(" · "));
        return Words.count(gaps.size(), "gap") + ": nothing is said about what could not be read. " + reasons;
    }
}
