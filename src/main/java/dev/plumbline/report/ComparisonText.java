package dev.plumbline.report;

import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.Provenance;
import dev.plumbline.diff.AttributeChange;
import dev.plumbline.diff.Comparison;
import dev.plumbline.diff.Difference;
import dev.plumbline.drift.Severity;

/** A comparison for people: both sides, each difference with the attributes that differ, counts, and what could not be read. */
final class ComparisonText implements ComparisonRenderer {
    private final boolean colour;

    ComparisonText(boolean colour) {
        this.colour = colour;
    }

    @Override
    public String render(Comparison comparison) {
        TextPage page = new TextPage(colour);
        side(page, "expected", comparison.expected().provenance());
        side(page, "actual  ", comparison.actual().provenance());
        page.blank();
        for (Difference difference : comparison.differences()) {
            difference(page, difference);
        }
        if (!comparison.differences().isEmpty()) {
            page.blank();
        }
        page.line(0, summary(page, comparison));
        ReviewText.gaps(page, comparison.gaps());
        return page.toString();
    }

    private static void side(TextPage page, String word, Provenance provenance) {
        String server = provenance.server().isEmpty() ? "" : ", PostgreSQL " + provenance.server();
        page.line(0, page.strong(word) + "  " + TextPage.clean(provenance.source()) + server);
    }

    private static void difference(TextPage page, Difference difference) {
        String object = Kind.labelOf(difference.id()) + " " + difference.id().label();
        String verdict =
                switch (difference) {
                    case Difference.Missing missing -> page.severity(Severity.ERROR, "missing   ");
                    case Difference.Unexpected unexpected -> page.severity(Severity.WARNING, "unexpected");
                    case Difference.Changed changed -> page.severity(Severity.NOTE, "changed   ");
                };
        page.line(
                0,
                verdict + "  " + TextPage.clean(object) + "  "
                        + page.faint(TextPage.clean(difference.id().toString())));
        if (difference instanceof Difference.Changed changed) {
            changed.changes().forEach(change -> change(page, change));
        }
    }

    private static void change(TextPage page, AttributeChange change) {
        String expected = AttributeText.of(change.expected());
        String actual = AttributeText.of(change.actual());
        if (expected.indexOf('\n') < 0 && actual.indexOf('\n') < 0) {
            page.line(12, TextPage.clean(change.name() + ": expected " + expected + ", actual " + actual));
            return;
        }
        page.line(12, TextPage.clean(change.name() + ", expected:"));
        page.line(14, TextPage.clean(expected));
        page.line(12, "actual:");
        page.line(14, TextPage.clean(actual));
    }

    private static String summary(TextPage page, Comparison comparison) {
        String equal = TextPage.count(comparison.equal(), "object") + " equal";
        if (comparison.inSync()) {
            return page.good("In sync") + ": " + equal + ".";
        }
        if (comparison.differences().isEmpty()) {
            return "No difference in what was read; " + equal + ".";
        }
        long missing = count(comparison, Difference.Missing.class);
        long unexpected = count(comparison, Difference.Unexpected.class);
        long changed = count(comparison, Difference.Changed.class);
        return TextPage.count(comparison.differences().size(), "difference") + ": " + missing + " missing, "
                + unexpected + " unexpected, " + changed + " changed; " + equal + ".";
    }

    private static long count(Comparison comparison, Class<? extends Difference> type) {
        return comparison.differences().stream().filter(type::isInstance).count();
    }
}
