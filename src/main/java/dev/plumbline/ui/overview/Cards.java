package dev.plumbline.ui.overview;

import dev.plumbline.drift.Finding;
import dev.plumbline.drift.Review;
import dev.plumbline.drift.Review.EnvironmentStatus;
import dev.plumbline.drift.Review.Status;
import dev.plumbline.drift.Severity;
import dev.plumbline.ui.findings.FindingFilter;
import dev.plumbline.ui.part.Mark;
import dev.plumbline.ui.part.Tone;
import dev.plumbline.ui.part.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The checkout and each environment in short, production first among the environments. */
final class Cards {
    private static final Comparator<Finding> GRAVEST_FIRST = Comparator.comparing(Finding::severity)
            .reversed()
            .thenComparing(Phase::of)
            .thenComparing(Finding::key);

    private Cards() {}

    static List<Card> of(Review review) {
        Stream<Card> environments = review.environments().stream()
                .sorted(Comparator.comparing(environment -> !environment.kind().equals("production")))
                .map(environment -> of(review, environment));
        return Stream.concat(Stream.of(card("The checkout", null, findings(review, ""), review)), environments)
                .toList();
    }

    private static Card of(Review review, EnvironmentStatus environment) {
        List<Finding> own = findings(review, environment.name());
        if (environment.status() == Status.READ && isWhole(review, environment.name())) {
            return card(environment.name(), environment, own, review);
        }
        boolean unreachable = environment.status() == Status.UNREACHABLE;
        Mark mark = unreachable
                ? new Mark("not connected", Tone.WARNING, "mdi2l-lan-disconnect")
                : new Mark(partly(own), worse(own), "mdi2e-eye-off-outline");
        String reason = environment.reason().isEmpty() ? first(own) : environment.reason();
        return new Card(environment.name(), environment, worse(own), mark, reason, filter(environment.name()));
    }

    private static String partly(List<Finding> own) {
        String counted = counts(own, "");
        return counted.isEmpty() ? "not all could be read" : counted + ", gaps";
    }

    private static boolean isWhole(Review review, String environment) {
        return review.states().entrySet().stream()
                .filter(state -> state.getKey().equals("live " + environment))
                .anyMatch(state -> state.getValue().gaps().isEmpty());
    }

    private static Card card(String title, @Nullable EnvironmentStatus environment, List<Finding> own, Review review) {
        Tone tone = own.isEmpty()
                ? Tone.SUCCESS
                : Tone.of(own.getFirst().severity() == Severity.NOTE ? Severity.NOTE : gravest(own));
        Mark mark = new Mark(counts(own, "nothing found"), tone, icon(tone));
        String first = own.isEmpty() ? quiet(environment, review) : first(own);
        return new Card(title, environment, tone, mark, first, filter(environment == null ? "" : title));
    }

    private static Tone worse(List<Finding> own) {
        return own.isEmpty() || gravest(own) == Severity.NOTE ? Tone.WARNING : Tone.of(gravest(own));
    }

    private static Severity gravest(List<Finding> own) {
        return own.stream()
                .map(Finding::severity)
                .max(Comparator.naturalOrder())
                .orElse(Severity.NOTE);
    }

    private static String quiet(@Nullable EnvironmentStatus environment, Review review) {
        return environment == null
                ? "Models, migrations and code of " + review.project() + " agree."
                : "Everything read agrees with the migrations and the models.";
    }

    private static String first(List<Finding> own) {
        return own.stream().findFirst().map(Finding::message).orElse("");
    }

    private static String counts(List<Finding> own, String none) {
        String counted = Stream.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)
                .map(severity -> count(own, severity))
                .filter(text -> !text.isEmpty())
                .limit(2)
                .collect(Collectors.joining(", "));
        return counted.isEmpty() ? none : counted;
    }

    private static String count(List<Finding> own, Severity severity) {
        long number =
                own.stream().filter(finding -> finding.severity() == severity).count();
        return number == 0 ? "" : Words.count(number, severity.word().toLowerCase(Locale.ROOT));
    }

    private static String icon(Tone tone) {
        return switch (tone) {
            case DANGER -> "mdi2c-close-circle";
            case WARNING -> "mdi2a-alert";
            case SUCCESS -> "mdi2c-check-circle-outline";
            case ACCENT, NEUTRAL -> "mdi2i-information-outline";
        };
    }

    private static FindingFilter filter(String environment) {
        return FindingFilter.of(environment, null);
    }

    private static List<Finding> findings(Review review, String environment) {
        return review.findings().stream()
                .filter(finding -> finding.waiver() == null)
                .filter(finding -> finding.environment().equals(environment))
                .sorted(GRAVEST_FIRST)
                .toList();
    }
}
