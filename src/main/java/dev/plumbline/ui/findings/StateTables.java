package dev.plumbline.ui.findings;

import dev.plumbline.catalog.Presence;
import dev.plumbline.drift.Finding;
import dev.plumbline.drift.Finding.AttributeValues;
import dev.plumbline.drift.Review;
import dev.plumbline.drift.Review.ServiceStatus;
import dev.plumbline.ui.findings.StateTable.Apart;
import dev.plumbline.ui.findings.StateTable.Column;
import dev.plumbline.ui.findings.StateTable.Line;
import dev.plumbline.ui.findings.StateTable.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds the table of states of a finding; an unknown value never stands apart from anything. */
final class StateTables {
    private static final String UNKNOWN = "unknown";
    private final Finding finding;
    private final Optional<ServiceStatus> service;

    private StateTables(Finding finding, Review review) {
        this.finding = finding;
        this.service = review.services().stream()
                .filter(status -> status.name().equals(finding.service()))
                .findFirst();
    }

    static StateTable of(Finding finding, Review review) {
        StateTables tables = new StateTables(finding, review);
        List<Line> lines = new ArrayList<>();
        if (!finding.states().isEmpty()) {
            lines.add(tables.presence());
        }
        finding.attributes().forEach(attribute -> lines.add(tables.line(attribute)));
        return new StateTable(tables.columns(), lines);
    }

    private List<Column> columns() {
        return finding.states().isEmpty() && finding.attributes().isEmpty()
                ? List.of()
                : names().stream().map(this::column).toList();
    }

    private List<String> names() {
        return finding.environment().isEmpty() ? List.of("model", "head") : List.of("model", "head", "applied", "live");
    }

    private Column column(String name) {
        return switch (name) {
            case "model" -> new Column(name, "Models", "");
            case "head" -> new Column(name, "Head", revisions(service.map(ServiceStatus::heads)));
            case "applied" ->
                new Column(
                        name, "Applied", revisions(service.map(s -> s.applied().get(finding.environment()))));
            default -> new Column(name, "Live", "");
        };
    }

    private static String revisions(Optional<List<String>> revisions) {
        return String.join(", ", revisions.orElse(List.of()));
    }

    private Line presence() {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        names().forEach(name -> values.put(name, word(finding.states().get(name))));
        return line("is there", values);
    }

    private static @Nullable String word(@Nullable Presence presence) {
        return presence == null || presence == Presence.UNKNOWN ? null : presence == Presence.PRESENT ? "yes" : "no";
    }

    private Line line(AttributeValues attribute) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("model", value("model", attribute.model()));
        values.put("head", value("head", attribute.head()));
        values.put("applied", value("applied", attribute.applied()));
        values.put("live", value("live", attribute.live()));
        values.keySet().retainAll(names());
        return line(words(attribute.name()), values);
    }

    /** Null in a state that has the object means "none"; in one that lacks it "–"; else it is unknown. */
    private @Nullable String value(String state, @Nullable String value) {
        Presence presence = finding.states().get(state);
        if (value != null) {
            return value;
        }
        return presence == Presence.PRESENT ? "none" : presence == Presence.ABSENT ? "–" : null;
    }

    private static Line line(String name, Map<String, @Nullable String> values) {
        List<Value> shown = new ArrayList<>();
        values.forEach((state, value) -> {
            Apart apart = value == null ? Apart.NOTHING : apart(state, value, values);
            shown.add(new Value(value == null ? UNKNOWN : value, apart, why(apart)));
        });
        return new Line(name, shown);
    }

    private static Apart apart(String state, String value, Map<String, @Nullable String> values) {
        String applied = values.get("applied");
        String head = values.get("head");
        String base = applied == null ? head : applied;
        return switch (state) {
            case "live" -> differs(value, base == null ? values.get("model") : base) ? Apart.DRIFT : Apart.NOTHING;
            case "head" -> differs(value, applied) ? Apart.PENDING : Apart.NOTHING;
            case "model" -> differs(value, head) ? Apart.MODEL : apart("head", value, values);
            default -> Apart.NOTHING;
        };
    }

    private static boolean differs(String value, @Nullable String other) {
        return other != null && !other.equals(value);
    }

    private static String why(Apart apart) {
        return switch (apart) {
            case NOTHING -> "";
            case DRIFT -> "differs from what was applied";
            case PENDING -> "a pending migration changes it";
            case MODEL -> "differs from the migrations";
        };
    }

    private static String words(String attribute) {
        return attribute.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }
}
