package dev.plumbline.ui.compare;

import dev.plumbline.diff.Difference;
import dev.plumbline.ui.part.Words;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which differences are wanted; null is all.
 *
 * @param text words that must all occur in the object's id
 */
record DifferenceFilter(
        String text,
        @Nullable String kind,
        @Nullable String schema,
        @Nullable Change change) {
    static final DifferenceFilter ALL = new DifferenceFilter("", null, null, null);

    boolean fits(Difference difference) {
        return (kind == null || kind.equals(difference.id().kind()))
                && (schema == null || schema.equals(difference.id().schema()))
                && (change == null || change == Change.of(difference))
                && fitsText(difference);
    }

    private boolean fitsText(Difference difference) {
        if (text.isBlank()) {
            return true;
        }
        String all = (difference.id() + " " + Words.label(difference.id())).toLowerCase(Locale.ROOT);
        return Stream.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+", -1))
                .allMatch(all::contains);
    }
}
