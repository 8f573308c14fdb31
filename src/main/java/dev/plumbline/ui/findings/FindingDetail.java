package dev.plumbline.ui.findings;

import dev.plumbline.drift.Finding;
import dev.plumbline.drift.Review;
import dev.plumbline.ui.part.CodeLook;
import dev.plumbline.ui.part.Mark;
import dev.plumbline.ui.part.Tone;
import dev.plumbline.ui.part.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One finding as the window shows it.
 *
 * @param subtitle kind, environment and service
 * @param sql what its ways back would run, or empty
 * @param related findings on the same object or that this one follows from
 */
public record FindingDetail(
        Finding finding,
        Mark mark,
        String title,
        String subtitle,
        StateTable states,
        String sql,
        List<Finding> related,
        String waiver) {
    public FindingDetail {
        related = List.copyOf(related);
    }

    /** The detail of that finding of the review. */
    public static FindingDetail of(Finding finding, Review review) {
        CodeLook look = CodeLook.of(finding.code());
        return new FindingDetail(
                finding,
                new Mark(look.label(), Tone.of(finding), look.icon(), finding.code()),
                Words.object(finding),
                subtitle(finding),
                StateTables.of(finding, review),
                sql(finding),
                related(finding, review),
                waiver(finding));
    }

    private static String subtitle(Finding finding) {
        String parts = finding.children() == 0 ? "" : "with " + Words.count(finding.children(), "part");
        return Stream.of(
                        Words.kind(finding),
                        finding.environment().isEmpty() ? "checkout" : finding.environment(),
                        finding.service().isEmpty() ? "nobody's" : finding.service(),
                        parts)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String sql(Finding finding) {
        return finding.remedies().stream()
                .filter(remedy -> remedy.sql() != null && !remedy.sql().isBlank())
                .map(remedy -> "-- " + remedy.code() + "\n" + remedy.sql().strip())
                .collect(Collectors.joining("\n\n"));
    }

    private static List<Finding> related(Finding finding, Review review) {
        return review.findings().stream()
                .filter(other -> finding.related().contains(other.key())
                        || other.related().contains(finding.key()))
                .toList();
    }

    private static String waiver(Finding finding) {
        return finding.waiver() == null
                ? ""
                : "Accepted by " + finding.waiver().by() + " until "
                        + finding.waiver().until() + ": " + finding.waiver().reason();
    }
}
