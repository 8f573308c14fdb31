package dev.plumbline.report;

import dev.plumbline.drift.Review;

/** Renders a review in one format; the same review always gives the same text. */
@FunctionalInterface
public interface ReviewRenderer {
    /** The whole report, ending in a line feed. */
    String render(Review review);
}
