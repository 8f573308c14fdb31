package dev.plumbline.cli;

import dev.plumbline.drift.Finding;
import dev.plumbline.drift.Review;
import dev.plumbline.port.ConfigurationException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Findings of one service alone. */
final class Selection {
    private Selection() {}

    /** The review with that service's findings; null keeps all. */
    static Review ofService(Review r, @Nullable String service) {
        if (service == null) {
            return r;
        }
        if (r.services().stream().noneMatch(each -> each.name().equals(service))) {
            throw new ConfigurationException(
                    "there is no service \"" + service + "\" in project " + r.project(),
                    "Services: "
                            + r.services().stream()
                                    .map(Review.ServiceStatus::name)
                                    .collect(Collectors.joining(", ")) + ".");
        }
        return new Review(
                r.project(),
                r.commit(),
                r.generated(),
                r.environments(),
                r.services(),
                ofService(r.findings(), service),
                r.gaps(),
                r.ignored(),
                r.waived(),
                r.order(),
                r.states());
    }

    /** The findings of that service; null keeps all. */
    static List<Finding> ofService(List<Finding> findings, @Nullable String service) {
        return findings.stream()
                .filter(finding -> service == null || finding.service().equals(service))
                .toList();
    }
}
