package dev.plumbline.report;

import dev.plumbline.drift.Finding;
import dev.plumbline.drift.Review;
import dev.plumbline.drift.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A review as JSON, {@code plumbline-review/1}; its schema is {@code docs/schemas/review.schema.json}. */
final class ReviewJson implements ReviewRenderer {
    static final String FORMAT = "plumbline-review/1";

    @Override
    public String render(Review review) {
        return Json.text(Json.object(
                "format",
                FORMAT,
                "project",
                review.project(),
                "commit",
                review.commit(),
                "generated",
                review.generated(),
                "environments",
                review.environments().stream().map(ReviewJson::environment).toList(),
                "services",
                review.services().stream().map(ReviewJson::service).toList(),
                "findings",
                review.findings().stream()
                        .sorted(Comparator.comparing(Finding::key))
                        .map(FindingJson::of)
                        .toList(),
                "gaps",
                review.gaps().stream().map(Json::gap).toList(),
                "ignored",
                review.ignored(),
                "waived",
                review.waived(),
                "verdicts",
                List.of(),
                "order",
                review.order(),
                "counts",
                counts(review)));
    }

    private static Object environment(Review.EnvironmentStatus environment) {
        return Json.object(
                "name",
                environment.name(),
                "kind",
                environment.kind(),
                "server",
                environment.server(),
                "status",
                environment.status().name().toLowerCase(Locale.ROOT));
    }

    private static Object service(Review.ServiceStatus service) {
        Review.Audit audit = service.audit();
        return Json.object(
                "name",
                service.name(),
                "migrations",
                service.migrations(),
                "schemas",
                service.schemas(),
                "startup",
                service.startup(),
                "audit",
                Json.object(
                        "entryPoints",
                        audit.entryPoints(),
                        "queries",
                        audit.queries(),
                        "clean",
                        audit.clean(),
                        "flagged",
                        audit.flagged(),
                        "notFollowed",
                        audit.notFollowed()));
    }

    private static Object counts(Review review) {
        return Json.object(
                "error",
                review.count(Severity.ERROR),
                "warning",
                review.count(Severity.WARNING),
                "note",
                review.count(Severity.NOTE));
    }
}
