package dev.plumbline.drift;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Links findings that belong together: those on the same object, and those that follow from a finding about their service or
 * migration set.
 */
final class Relations {
    private static final Map<String, String> FOLLOWS = Map.of(
            "live-not-in-model", "no-migrations",
            "model-not-in-live", "no-migrations",
            "differs-from-model", "no-migrations");

    private Relations() {}

    static List<Finding> relate(List<Finding> findings) {
        Map<String, List<Finding>> byObject = new HashMap<>();
        for (Finding finding : findings) {
            byObject.computeIfAbsent(finding.object(), object -> new ArrayList<>())
                    .add(finding);
        }
        return findings.stream()
                .map(finding -> related(finding, byObject.getOrDefault(finding.object(), List.of()), findings))
                .toList();
    }

    private static Finding related(Finding finding, List<Finding> onSameObject, List<Finding> all) {
        List<String> keys = new ArrayList<>(finding.related());
        if (!finding.object().isEmpty()) {
            onSameObject.stream()
                    .filter(other -> !other.key().equals(finding.key()))
                    .filter(other -> crossesAxes(finding, other))
                    .forEach(other -> keys.add(other.key()));
        }
        all.stream().filter(other -> follows(finding, other)).forEach(other -> keys.add(other.key()));
        return with(finding, keys.stream().distinct().sorted().toList());
    }

    /** The model axis has no environment; two environments of one object say nothing of each other. */
    private static boolean crossesAxes(Finding one, Finding other) {
        return one.environment().isEmpty() != other.environment().isEmpty()
                || one.environment().equals(other.environment());
    }

    private static boolean follows(Finding finding, Finding other) {
        String cause = FOLLOWS.get(finding.code());
        if (cause != null) {
            return other.code().equals(cause) && other.service().equals(finding.service());
        }
        return finding.code().equals("differs-from-head")
                && other.environment().equals(finding.environment())
                && other.migrations().equals(finding.migrations())
                && (other.code().equals("history-missing") || other.code().equals("unknown-revision"));
    }

    private static Finding with(Finding f, List<String> related) {
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
                related,
                f.waiver());
    }
}
