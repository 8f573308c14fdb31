package dev.plumbline.ui.overview;

import dev.plumbline.catalog.Gap;
import dev.plumbline.drift.Finding;
import dev.plumbline.drift.Review;
import dev.plumbline.drift.Review.EnvironmentStatus;
import dev.plumbline.drift.Review.ServiceStatus;
import dev.plumbline.ui.findings.FindingFilter;
import dev.plumbline.ui.part.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that the overview shows of one review. */
public record OverviewPage(
        String title,
        String subtitle,
        List<Card> cards,
        List<EnvironmentStatus> environments,
        List<OverviewRow> rows,
        List<Step> steps,
        OrderGraph order,
        List<String> gaps) {
    public OverviewPage {
        cards = List.copyOf(cards);
        environments = List.copyOf(environments);
        rows = List.copyOf(rows);
        steps = List.copyOf(steps);
        gaps = List.copyOf(gaps);
    }

    /** The page of that review. */
    public static OverviewPage of(Review review) {
        return new OverviewPage(
                title(review),
                subtitle(review),
                Cards.of(review),
                review.environments(),
                rows(review),
                Steps.of(review),
                OrderLayout.of(review),
                review.gaps().stream().map(OverviewPage::gap).distinct().toList());
    }

    private static String gap(Gap gap) {
        String what = Stream.of(gap.scope(), gap.kind())
                .filter(text -> !text.isEmpty() && !text.equals("*"))
                .collect(Collectors.joining(" · "));
        String place = gap.place().isEmpty() ? "" : " (`" + gap.place() + "`)";
        return (what.isEmpty() ? "everything" : what) + ": " + gap.reason() + place;
    }

    private static String title(Review review) {
        return review.environments().stream()
                .filter(environment -> environment.kind().equals("production"))
                .findFirst()
                .map(environment -> "Is " + review.project() + " ready for " + environment.name() + "?")
                .orElse("Where does " + review.project() + " stand?");
    }

    private static String subtitle(Review review) {
        String checkout = review.commit().isEmpty() ? "the checkout" : "checkout at " + review.commit();
        List<String> names =
                review.environments().stream().map(EnvironmentStatus::name).toList();
        String against = names.isEmpty() ? "" : " against " + Words.list(names);
        String left = Stream.of(left(review.ignored(), "ignored"), left(review.waived(), "waived"))
                .collect(Collectors.joining());
        return checkout + against + left;
    }

    private static String left(int number, String what) {
        return number == 0 ? "" : " · " + number + " " + what;
    }

    private static List<OverviewRow> rows(Review review) {
        Cells cells = new Cells(review);
        List<OverviewRow> rows = new ArrayList<>();
        review.services().forEach(service -> rows.add(row(review, cells, service)));
        if (review.findings().stream().anyMatch(finding -> finding.service().isEmpty())) {
            rows.add(nobodys(review));
        }
        return rows;
    }

    private static OverviewRow row(Review review, Cells cells, ServiceStatus service) {
        List<Cell> all = new ArrayList<>(List.of(cells.models(service), cells.code(service)));
        review.environments().forEach(environment -> all.add(cells.environment(service, environment)));
        return new OverviewRow(service.name(), schemas(review, service), all);
    }

    private static String schemas(Review review, ServiceStatus service) {
        return service.schemas().stream()
                .map(schema -> isShared(review, schema) ? schema + " (shared)" : schema)
                .collect(Collectors.joining(", "));
    }

    private static boolean isShared(Review review, String schema) {
        return review.services().stream()
                        .filter(service -> service.schemas().contains(schema))
                        .count()
                > 1;
    }

    /** What belongs to no service; an empty cell says only that nothing was found. */
    private static OverviewRow nobodys(Review review) {
        List<Finding> own = review.findings().stream()
                .filter(finding -> finding.service().isEmpty())
                .toList();
        List<Cell> cells = new ArrayList<>(List.of(
                nobodys(
                        own.stream()
                                .filter(f -> !f.object().startsWith("code:"))
                                .toList(),
                        ""),
                nobodys(own.stream().filter(f -> f.object().startsWith("code:")).toList(), "")));
        review.environments().forEach(environment -> cells.add(nobodys(own, environment.name())));
        String schemas = own.stream()
                .map(Finding::object)
                .filter(object -> !object.isEmpty() && !object.startsWith("code:"))
                .map(object -> dev.plumbline.catalog.ObjectId.parse(object).schema())
                .collect(
                        Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), s -> String.join(", ", s)));
        return new OverviewRow("", schemas, cells);
    }

    private static Cell nobodys(List<Finding> own, String environment) {
        List<Finding> here = own.stream()
                .filter(finding -> finding.environment().equals(environment))
                .toList();
        FindingFilter filter = new FindingFilter(
                environment, "", here.stream().map(Finding::code).collect(Collectors.toSet()), "");
        return new Cell(
                "nobody's" + (environment.isEmpty() ? "" : " in " + environment), Marks.of(here, List.of()), filter);
    }
}
