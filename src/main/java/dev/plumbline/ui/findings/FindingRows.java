package dev.plumbline.ui.findings;

import dev.plumbline.drift.Finding;
import dev.plumbline.drift.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Findings in groups by service, most errors first, nobody's last; inside a group the gravest first, then by object. */
final class FindingRows {
    private static final Comparator<Finding> ORDER = Comparator.comparing((Finding finding) -> finding.waiver() != null)
            .thenComparing(Comparator.comparing(Finding::severity).reversed())
            .thenComparing(Finding::object)
            .thenComparing(Finding::key);

    private FindingRows() {}

    static List<FindingRow> of(List<Finding> findings) {
        Map<String, List<Finding>> groups = findings.stream()
                .sorted(ORDER)
                .collect(Collectors.groupingBy(Finding::service, LinkedHashMap::new, Collectors.toList()));
        List<FindingRow> rows = new ArrayList<>(findings.size() + groups.size());
        groups.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Finding>> group) ->
                                group.getKey().isEmpty())
                        .thenComparingLong(group -> -errors(group.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .forEach(group -> {
                    rows.add(new FindingRow.Group(
                            group.getKey(), group.getValue().size()));
                    group.getValue().forEach(finding -> rows.add(new FindingRow.Item(finding)));
                });
        return rows;
    }

    private static long errors(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR && finding.waiver() == null)
                .count();
    }
}
