package dev.plumbline.report;

import dev.plumbline.catalog.FirstFew;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.diff.Difference;
import dev.plumbline.plan.Proof;
import dev.plumbline.plan.SeededRows;
import java.util.List;
import java.util.stream.Collectors;

/** What a proof says, for people. */
public final class ProofText {
    private ProofText() {}

    private static final int SHOWN = 20;

    /** A sentence, and the differences that remained, a line each; ends in a line feed. */
    public static String render(Proof proof) {
        return switch (proof) {
            case Proof.Proven proven -> proven(proven);
            case Proof.Skipped skipped -> "Not proven: " + skipped.reason() + ".\n";
            case Proof.Refuted refuted
            when !refuted.failure().isEmpty() ->
                "Refuted: a statement fails on a scratch copy: " + refuted.failure() + "\n";
            case Proof.Refuted refuted -> remaining(refuted) + lost(refuted);
        };
    }

    /** Two or three words for a drafted migration whose proof holds, with so many gaps in what it was compared with. */
    public static String ofDraft(int gaps) {
        return gaps == 0 ? "Proven" : "Proven but for " + gaps + (gaps == 1 ? " gap" : " gaps");
    }

    /** What such a proof has shown, as a sentence of its own. */
    public static String sentenceOfDraft(int gaps) {
        return "All " + shownOfDraft(gaps);
    }

    /** The words for such a draft and what its proof has shown; ends in a line feed. */
    public static String lineOfDraft(int gaps) {
        return ofDraft(gaps) + ": all " + shownOfDraft(gaps) + "\n";
    }

    private static String shownOfDraft(int gaps) {
        return "migrations with it, replayed from empty, make what the models declare"
                + (gaps == 0 ? "." : ", as far as both could be read.");
    }

    private static String proven(Proof.Proven proven) {
        SeededRows rows = proven.rows();
        return "Proven on a scratch copy: nothing remained"
                + (rows.tables() == 0
                        ? ".\n"
                        : "; values of " + rows.columns() + " columns in rows of " + rows.tables()
                                + " tables were still there.\n")
                + named("No row or value could be tried for ", rows.unseeded())
                + named(
                        "Nothing could be shown for these, which need roles or rights that only the live server has: ",
                        proven.unproven());
    }

    private static String named(String sentence, List<ObjectId> objects) {
        return objects.isEmpty() ? "" : sentence + FirstFew.of(objects, SHOWN) + ".\n";
    }

    private static String remaining(Proof.Refuted refuted) {
        return refuted.remaining().isEmpty()
                ? ""
                : refuted.remaining().stream()
                        .map(ProofText::line)
                        .collect(Collectors.joining("\n", "Refuted: after the plan these differences remain:\n", "\n"));
    }

    private static String lost(Proof.Refuted refuted) {
        return named("Refuted: rows or values are lost, and no statement says so: ", refuted.lost());
    }

    private static String line(Difference difference) {
        return switch (difference) {
            case Difference.Missing missing -> "  missing " + missing.id();
            case Difference.Unexpected unexpected -> "  unexpected " + unexpected.id();
            case Difference.Changed changed ->
                "  changed " + changed.id() + " "
                        + changed.changes().stream().map(c -> c.name()).collect(Collectors.joining(", ", "(", ")"));
        };
    }
}
