package dev.plumbline.ui.overview;

import dev.plumbline.catalog.Gap;
import dev.plumbline.drift.Finding;
import dev.plumbline.ui.part.CodeLook;
import dev.plumbline.ui.part.Mark;
import dev.plumbline.ui.part.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Findings and gaps counted into marks, the gravest first. */
final class Marks {
    private static final Comparator<List<Finding>> GRAVEST_FIRST = Comparator.comparing(
                    (List<Finding> group) -> gravest(group).severity())
            .reversed()
            .thenComparing(group -> Phase.of(group.getFirst()));

    private Marks() {}

    static List<Mark> of(List<Finding> findings, List<Gap> gaps) {
        List<Mark> marks = new ArrayList<>();
        Map<String, List<Finding>> byChip = findings.stream()
                .filter(finding -> finding.waiver() == null)
                .collect(Collectors.groupingBy(
                        finding -> CodeLook.of(finding.code()).chip(), LinkedHashMap::new, Collectors.toList()));
        byChip.values().stream().sorted(GRAVEST_FIRST).map(Marks::mark).forEach(marks::add);
        long waived =
                findings.stream().filter(finding -> finding.waiver() != null).count();
        if (waived > 0) {
            marks.add(new Mark(waived + " waived", Tone.NEUTRAL, "mdi2c-check-decagram-outline"));
        }
        if (!gaps.isEmpty()) {
            marks.add(gap(gaps));
        }
        return marks;
    }

    static Mark gap(List<Gap> gaps) {
        String hint = gaps.stream().map(Gap::reason).distinct().limit(5).collect(Collectors.joining("\n"));
        return new Mark(gaps.size() == 1 ? "gap" : gaps.size() + " gaps", Tone.WARNING, "mdi2e-eye-off-outline", hint);
    }

    private static Mark mark(List<Finding> group) {
        Finding first = gravest(group);
        CodeLook look = CodeLook.of(first.code());
        boolean aboutService = group.size() == 1 && first.object().isEmpty();
        String text = aboutService ? look.chip() : group.size() + " " + look.chip();
        String hint = group.stream().map(Finding::message).limit(5).collect(Collectors.joining("\n"));
        return new Mark(text, Tone.of(first), look.icon(), hint);
    }

    private static Finding gravest(List<Finding> group) {
        return group.stream()
                .max(Comparator.comparing(Finding::severity)
                        .thenComparing(finding -> finding.code().equals("pending-migration")))
                .orElseThrow();
    }
}
