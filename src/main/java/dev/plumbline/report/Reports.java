package dev.plumbline.report;

import java.util.List;
import java.util.Optional;

/** The formats of reports by the names that {@code --format} takes. */
public final class Reports {
    private Reports() {}

    /** The names that {@link #review} knows. */
    public static List<String> reviewFormats() {
        return List.of("text", "json");
    }

    /** The names that {@link #comparison} knows. */
    public static List<String> comparisonFormats() {
        return List.of("text", "json");
    }

    /**
     * The renderer of reviews for that format; empty for an unknown name.
     *
     * @param colour whether text may be coloured, as on a terminal
     */
    public static Optional<ReviewRenderer> review(String format, boolean colour) {
        return switch (format) {
            case "text" -> Optional.of(new ReviewText(colour));
            case "json" -> Optional.of(new ReviewJson());
            default -> Optional.empty();
        };
    }

    /** The renderer of comparisons for that format; empty for an unknown name. */
    public static Optional<ComparisonRenderer> comparison(String format, boolean colour) {
        return switch (format) {
            case "text" -> Optional.of(new ComparisonText(colour));
            case "json" -> Optional.of(new ComparisonJson());
            default -> Optional.empty();
        };
    }
}
