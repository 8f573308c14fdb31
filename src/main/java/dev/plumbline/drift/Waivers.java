package dev.plumbline.drift;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Findings accepted by key, until a date and with a reason. */
public final class Waivers {
    private Waivers() {}

    /** The findings, those that a waiver of the project accepts on that day with it. */
    public static List<Finding> apply(Project project, List<Finding> findings, LocalDate today) {
        return findings.stream().map(finding -> apply(project, finding, today)).toList();
    }

    private static Finding apply(Project project, Finding f, LocalDate today) {
        return project.waivers().stream()
                .filter(waiver -> waiver.key().equals(f.key()) && !expired(waiver, today))
                .findFirst()
                .map(waiver -> waived(f, waiver))
                .orElse(f);
    }

    private static boolean expired(Waiver waiver, LocalDate today) {
        try {
            return LocalDate.parse(waiver.until()).isBefore(today);
        } catch (DateTimeParseException e) {
            return true;
        }
    }

    private static Finding waived(Finding f, Waiver waiver) {
        return new Finding(
                f.code(),
                f.severity(),
                f.confidence(),
                f.service(),
                f.migrations(),
                f.environment(),
                f.object(),
                f.change(),
                f.children(),
                f.attributes(),
                f.states(),
                f.message(),
                f.why(),
                f.evidence(),
                f.remedies(),
                f.related(),
                waiver);
    }
}
