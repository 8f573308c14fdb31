package dev.plumbline.cli;

import dev.plumbline.drift.Finding;
import dev.plumbline.drift.Gate;
import dev.plumbline.drift.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether findings make a command fail. */
final class Gates {
    private Gates() {}

    /**
     * Whether one that nobody waived weighs enough or has a code that the gate names as well, and none that it names as never failing;
     * {@code failOn} overrides the project's severity.
     */
    static boolean fails(List<Finding> findings, Gate gate, @Nullable Severity failOn) {
        Severity least = failOn != null ? failOn : severity(gate.failOn()).orElse(Severity.ERROR);
        return findings.stream()
                .filter(finding -> finding.waiver() == null && !gate.never().contains(finding.code()))
                .anyMatch(finding ->
                        finding.severity().compareTo(least) >= 0 || gate.also().contains(finding.code()));
    }

    /** The severity of that word. */
    static Optional<Severity> severity(String word) {
        try {
            return Optional.of(Severity.valueOf(word.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
