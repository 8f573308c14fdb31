package dev.plumbline.report;

import dev.plumbline.diff.Comparison;

/** Renders a comparison in one format; the same comparison always gives the same text. */
@FunctionalInterface
public interface ComparisonRenderer {
    /** The whole report, ending in a line feed. */
    String render(Comparison comparison);
}
