package dev.plumbline.report;

import dev.plumbline.diff.Difference;
import dev.plumbline.plan.Proof;
import java.util.stream.Collectors;

/** What a proof says, for people. */
public final class ProofText {
    private ProofText() {}

    /** A sentence, and the differences that remained, a line each; ends in a line feed. */
    public static String render(Proof proof) {
        return switch (proof) {
            case Proof.Proven proven ->
                "Proven on a scratch copy"
                        + (proven.unproven().isEmpty()
                                ? ": nothing remained.\n"
                                : "; of " + proven.unproven().size()
                                        + " objects it could show nothing, as they need roles or rights that only the live server has.\n");
            case Proof.Skipped skipped -> "Not proven: " + skipped.reason() + ".\n";
            case Proof.Refuted refuted
            when !refuted.failure().isEmpty() ->
                "Refuted: a statement fails on a scratch copy: " + refuted.failure() + "\n";
            case Proof.Refuted refuted ->
                refuted.remaining().stream()
                        .map(ProofText::line)
                        .collect(Collectors.joining("\n", "Refuted: after the plan these differences remain:\n", "\n"));
        };
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
