package dev.plumbline.ui.overview;

import dev.plumbline.catalog.Gap;
import dev.plumbline.drift.Finding;
import dev.plumbline.drift.Review;
import dev.plumbline.drift.Review.EnvironmentStatus;
import dev.plumbline.drift.Review.ServiceStatus;
import dev.plumbline.drift.Review.Status;
import dev.plumbline.ui.findings.FindingFilter;
import dev.plumbline.ui.part.Mark;
import dev.plumbline.ui.part.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What stands in each cell; "in sync" and "equal" only where both sides are known and nothing was found. */
final class Cells {
    private static final Mark IN_SYNC = new Mark("in sync", Tone.SUCCESS, "mdi2c-check");
    private static final Mark EQUAL = new Mark("equal", Tone.SUCCESS, "mdi2c-check");
    private static final Mark MODELS_ONLY = new Mark(
            "models only",
            Tone.NEUTRAL,
            "mdi2m-minus-circle-outline",
            "No migrations to compare with: live was compared with the models, and nothing differs.");
    private static final Mark HEAD_UNKNOWN = new Mark(
            "head unknown",
            Tone.NEUTRAL,
            "mdi2h-help-circle-outline",
            "The migrations could not be replayed as one state.");
    private static final Set<String> HEAD_IS_UNKNOWN =
            Set.of("history-not-from-empty", "head-does-not-replay", "multiple-heads");

    private final Review review;
    private final GapsOf gaps;

    Cells(Review review) {
        this.review = review;
        this.gaps = new GapsOf(review);
    }

    /** Models against head: facts of the checkout but those about start-up code. */
    Cell models(ServiceStatus service) {
        List<Finding> own = findings(service.name(), "", finding -> !isAboutCode(finding));
        List<Mark> marks = Marks.of(own, gaps.checkout(service));
        return cell(service, "models and head", "", own, marks.isEmpty() ? List.of(equal(service)) : marks);
    }

    /** What start-up code and deployment do to the schema. */
    Cell code(ServiceStatus service) {
        List<Finding> own = findings(service.name(), "", Cells::isAboutCode);
        List<Mark> marks = Marks.of(own, List.of());
        return cell(service, "start-up", "", own, marks.isEmpty() ? startup(service) : marks);
    }

    /** One environment. */
    Cell environment(ServiceStatus service, EnvironmentStatus environment) {
        List<Finding> own = findings(service.name(), environment.name(), finding -> true);
        List<Mark> marks = marks(service, environment, own);
        return new Cell(
                service.name() + " in " + environment.name(),
                marks,
                FindingFilter.of(environment.name(), service.name()));
    }

    private List<Mark> marks(ServiceStatus service, EnvironmentStatus environment, List<Finding> own) {
        if (environment.status() == Status.UNREACHABLE) {
            List<Mark> marks = new ArrayList<>(Marks.of(own, List.of()));
            marks.addFirst(new Mark("not connected", Tone.NEUTRAL, "mdi2l-lan-disconnect", environment.reason()));
            return marks;
        }
        List<Gap> hidden = gaps.environment(service, environment.name());
        List<Mark> marks = Marks.of(own, hidden);
        return marks.isEmpty() ? List.of(quiet(service, environment)) : marks;
    }

    private Mark quiet(ServiceStatus service, EnvironmentStatus environment) {
        if (!review.states().containsKey("live " + environment.name())) {
            return new Mark("gap", Tone.WARNING, "mdi2e-eye-off-outline", environment.reason());
        }
        if (service.migrations().isEmpty()) {
            return MODELS_ONLY;
        }
        return headIsUnknown(service) ? HEAD_UNKNOWN : IN_SYNC;
    }

    private Mark equal(ServiceStatus service) {
        return service.migrations().isEmpty() ? MODELS_ONLY : EQUAL;
    }

    private List<Mark> startup(ServiceStatus service) {
        boolean none = service.startup().isEmpty() || service.startup().equals("none");
        return none ? List.of() : List.of(new Mark(service.startup(), Tone.NEUTRAL, "mdi2p-power"));
    }

    private boolean headIsUnknown(ServiceStatus service) {
        return review.findings().stream()
                .anyMatch(finding -> HEAD_IS_UNKNOWN.contains(finding.code())
                        && (finding.service().equals(service.name())
                                || finding.migrations().equals(service.migrations())));
    }

    private List<Finding> findings(String service, String environment, Predicate<Finding> wanted) {
        return review.findings().stream()
                .filter(finding -> finding.service().equals(service))
                .filter(finding -> finding.environment().equals(environment))
                .filter(wanted)
                .toList();
    }

    private static Cell cell(
            ServiceStatus service, String what, String environment, List<Finding> own, List<Mark> marks) {
        Set<String> codes = own.stream().map(Finding::code).collect(Collectors.toSet());
        return new Cell(service.name() + ": " + what, marks, new FindingFilter(environment, service.name(), codes, ""));
    }

    /** The audit's codes: those about code and deployment rather than about what the schema is. */
    private static boolean isAboutCode(Finding finding) {
        return finding.object().startsWith("code:")
                || Phase.of(finding) == Phase.GUARD
                || Phase.of(finding) == Phase.SCRIPT;
    }
}
