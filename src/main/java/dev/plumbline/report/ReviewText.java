package dev.plumbline.report;

import dev.plumbline.catalog.Gap;
import dev.plumbline.drift.Finding;
import dev.plumbline.drift.Review;
import dev.plumbline.drift.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A review for people: environments, then each service's findings, the gravest first, then counts and what could not be read. */
final class ReviewText implements ReviewRenderer {
    private static final Comparator<Finding> GRAVEST_FIRST =
            Comparator.comparing(Finding::severity).reversed().thenComparing(Finding::key);

    private final boolean colour;

    ReviewText(boolean colour) {
        this.colour = colour;
    }

    @Override
    public String render(Review review) {
        TextPage page = new TextPage(colour);
        head(page, review);
        for (Review.ServiceStatus service : review.services()) {
            findings(page, review, service.name(), title(service));
        }
        findings(page, review, "", "no service");
        quiet(page, review);
        order(page, review);
        page.line(0, counts(page, review));
        gaps(page, review.gaps());
        return page.toString();
    }

    private static void head(TextPage page, Review review) {
        String commit = review.commit().isEmpty() ? "" : " at " + review.commit();
        page.line(0, page.strong("Review of " + TextPage.clean(review.project())) + commit);
        for (Review.EnvironmentStatus environment : review.environments()) {
            String server = environment.server().isEmpty() ? "" : ", PostgreSQL " + environment.server();
            String status = environment.status().name().toLowerCase(Locale.ROOT);
            String reason = environment.reason().isEmpty() ? "" : ": " + TextPage.clean(environment.reason());
            String kind = environment.kind().equals(environment.name()) ? "" : " (" + environment.kind() + ")";
            page.line(2, TextPage.clean(environment.name()) + kind + server + ", " + status + reason);
        }
        page.blank();
    }

    private static String title(Review.ServiceStatus service) {
        String schemas = service.schemas().isEmpty() ? "" : ", schema " + String.join(", ", service.schemas());
        return service.name()
                + (service.migrations().isEmpty() ? ", no migrations" : ", migrations " + service.migrations())
                + schemas;
    }

    private static void findings(TextPage page, Review review, String service, String title) {
        List<Finding> findings = review.findings().stream()
                .filter(finding -> finding.service().equals(service))
                .sorted(GRAVEST_FIRST)
                .toList();
        if (findings.isEmpty()) {
            return;
        }
        page.line(0, page.strong(TextPage.clean(title)));
        findings.forEach(finding -> new FindingText(page).write(finding));
    }

    private static void quiet(TextPage page, Review review) {
        List<String> quiet = review.services().stream()
                .map(Review.ServiceStatus::name)
                .filter(name ->
                        review.findings().stream().noneMatch(f -> f.service().equals(name)))
                .toList();
        if (!quiet.isEmpty()) {
            String where = review.gaps().isEmpty() ? "Nothing found for " : "Nothing found, in what was read, for ";
            page.line(0, where + TextPage.clean(String.join(", ", quiet)) + ".");
        }
    }

    private static void order(TextPage page, Review review) {
        if (review.order().size() > 1) {
            page.line(0, "Order of migration: " + TextPage.clean(String.join(", ", review.order())) + ".");
        }
    }

    private static String counts(TextPage page, Review review) {
        String left = TextPage.count(review.ignored(), "object") + " ignored, "
                + TextPage.count(review.waived(), "finding") + " waived.";
        if (review.findings().isEmpty() && review.gaps().isEmpty()) {
            return page.good("In sync") + ": nothing to report. " + left;
        }
        return count(page, review, Severity.ERROR) + ", " + count(page, review, Severity.WARNING) + ", "
                + count(page, review, Severity.NOTE) + "; " + left;
    }

    private static String count(TextPage page, Review review, Severity severity) {
        long number = review.count(severity);
        String words = TextPage.count(number, severity.word());
        return number == 0 ? words : page.severity(severity, words);
    }

    /** What could not be read, and what follows from it; nothing where there is no gap. */
    static void gaps(TextPage page, List<Gap> gaps) {
        if (gaps.isEmpty()) {
            return;
        }
        page.blank();
        page.line(
                0,
                page.severity(Severity.WARNING, "Not read: " + TextPage.count(gaps.size(), "gap"))
                        + ". What lies in a gap is not known, and not in sync.");
        for (Gap gap : gaps) {
            String place = gap.place().isEmpty() ? "" : gap.place() + ": ";
            page.line(2, TextPage.clean(place + gap.reason()));
            page.line(4, page.faint(TextPage.clean("hides " + hidden(gap))));
        }
    }

    private static String hidden(Gap gap) {
        if (!gap.objects().isEmpty()) {
            return String.join(
                    ", ", gap.objects().stream().map(Object::toString).toList());
        }
        String kind = gap.kind().equals("*") ? "everything" : "every " + gap.kind();
        return gap.scope().equals("*") ? kind : kind + " in " + gap.scope();
    }
}
