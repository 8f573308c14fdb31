package dev.plumbline.ui.shell;

import dev.plumbline.catalog.Table;
import dev.plumbline.drift.Review;
import dev.plumbline.drift.Review.EnvironmentStatus;
import dev.plumbline.ui.part.Words;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The sentences of the status bar. */
final class StatusTexts {
    private StatusTexts() {}

    static String reviewed(Duration ago, Duration took) {
        return "Reviewed " + ago(ago) + " in " + seconds(took);
    }

    static String counts(Review review) {
        return String.join(
                " · ",
                Words.count(review.services().size(), "service"),
                Words.count(review.environments().size(), "environment"),
                Words.count(tables(review), "table") + " read",
                Words.count(review.gaps().size(), "gap"));
    }

    static String servers(Review review) {
        List<String> versions = review.environments().stream()
                .map(EnvironmentStatus::server)
                .filter(server -> !server.isBlank())
                .distinct()
                .sorted()
                .toList();
        return versions.isEmpty()
                ? ""
                : versions.stream().map(StatusTexts::version).collect(Collectors.joining(", ", "PostgreSQL ", ""))
                        + " · read-only session";
    }

    private static String version(String server) {
        return server.replace("PostgreSQL ", "");
    }

    private static long tables(Review review) {
        return review.states().entrySet().stream()
                .filter(state -> state.getKey().startsWith("live "))
                .flatMap(state -> state.getValue().objects().values().stream())
                .filter(Table.class::isInstance)
                .count();
    }

    private static String ago(Duration ago) {
        if (ago.toSeconds() < 60) {
            return "just now";
        }
        return ago.toMinutes() < 120
                ? Words.count(ago.toMinutes(), "minute") + " ago"
                : Words.count(ago.toHours(), "hour") + " ago";
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }
}
