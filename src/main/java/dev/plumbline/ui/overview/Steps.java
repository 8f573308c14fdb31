package dev.plumbline.ui.overview;

import dev.plumbline.drift.Finding;
import dev.plumbline.drift.Finding.Evidence;
import dev.plumbline.drift.Review;
import dev.plumbline.drift.Severity;
import dev.plumbline.ui.findings.FindingFilter;
import dev.plumbline.ui.part.Prose;
import dev.plumbline.ui.part.Tone;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What to do, in order, from findings that weigh more than a note and are not waived. */
final class Steps {
    private Steps() {}

    static List<Step> of(Review review) {
        Map<Phase, List<Finding>> byPhase = review.findings().stream()
                .filter(finding -> finding.waiver() == null && finding.severity() != Severity.NOTE)
                .sorted(Comparator.comparingInt(finding -> place(review, finding)))
                .collect(Collectors.groupingBy(Phase::of, TreeMap::new, Collectors.toList()));
        return byPhase.entrySet().stream()
                .map(entry -> step(entry.getKey(), entry.getValue()))
                .toList();
    }

    static String markdown(List<Step> steps) {
        return IntStream.range(0, steps.size())
                .mapToObj(i -> (i + 1) + ". " + steps.get(i).sentence() + place(steps.get(i)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String place(Step step) {
        return step.place().isEmpty() ? "" : " (`" + Prose.plain(step.place()) + "`)";
    }

    private static int place(Review review, Finding finding) {
        int index = review.order().indexOf(finding.service());
        return index < 0 ? Integer.MAX_VALUE : index;
    }

    private static Step step(Phase phase, List<Finding> findings) {
        Set<String> codes = findings.stream().map(Finding::code).collect(Collectors.toSet());
        Severity gravest = findings.stream()
                .map(Finding::severity)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Step(
                phase.sentence(findings),
                source(findings),
                Tone.of(gravest),
                findings.size(),
                new FindingFilter(null, null, codes, ""));
    }

    private static String source(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.evidence().stream())
                .filter(evidence -> evidence.kind().equals("source") && evidence.file() != null)
                .map(Steps::place)
                .findFirst()
                .orElse("");
    }

    private static String place(Evidence evidence) {
        return evidence.line() == null ? String.valueOf(evidence.file()) : evidence.file() + ":" + evidence.line();
    }
}
