package dev.plumbline.report;

import dev.plumbline.catalog.Aggregate;
import dev.plumbline.catalog.EventTrigger;
import dev.plumbline.catalog.Routine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Functions, procedures, aggregates and event triggers as SQL. */
final class RoutineText {
    private RoutineText() {}

    static String of(Routine routine) {
        String name = routine.id().name();
        int bracket = bracket(name);
        List<String> lines = new ArrayList<>();
        lines.add("CREATE " + routine.id().kind().toUpperCase(Locale.ROOT) + " " + name.substring(0, bracket) + "("
                + routine.arguments() + ")");
        if (routine.returns() != null) {
            lines.add(" RETURNS " + routine.returns());
        }
        lines.add(" LANGUAGE " + routine.language());
        attributes(routine).forEach(attribute -> lines.add(" " + attribute));
        lines.add(body(routine.body()));
        return String.join("\n", lines);
    }

    /** Where the arguments begin: the first bracket outside quotes. */
    private static int bracket(String name) {
        boolean quoted = false;
        for (int i = 0; i < name.length(); i++) {
            quoted ^= name.charAt(i) == '"';
            if (name.charAt(i) == '(' && !quoted) {
                return i;
            }
        }
        return name.length();
    }

    private static List<String> attributes(Routine routine) {
        List<String> attributes = new ArrayList<>();
        add(attributes, routine.window(), "WINDOW");
        add(attributes, routine.returns() != null, routine.volatility().toUpperCase(Locale.ROOT));
        add(attributes, routine.strict(), "STRICT");
        add(attributes, routine.securityDefiner(), "SECURITY DEFINER");
        add(attributes, routine.leakproof(), "LEAKPROOF");
        add(
                attributes,
                routine.returns() != null,
                "PARALLEL " + routine.parallel().toUpperCase(Locale.ROOT));
        add(attributes, !routine.cost().isEmpty(), "COST " + routine.cost());
        add(attributes, !routine.rows().isEmpty() && !routine.rows().equals("0"), "ROWS " + routine.rows());
        add(attributes, routine.support() != null, "SUPPORT " + routine.support());
        routine.settings().forEach(setting -> attributes.add("SET " + setting));
        return attributes;
    }

    private static void add(List<String> attributes, boolean wanted, String attribute) {
        if (wanted) {
            attributes.add(attribute);
        }
    }

    private static String body(String body) {
        String start = body.stripLeading().toUpperCase(Locale.ROOT);
        if (start.startsWith("BEGIN ATOMIC") || start.startsWith("RETURN ")) {
            return body.stripTrailing() + ";";
        }
        String tag = "$$";
        for (int i = 1; body.contains(tag); i++) {
            tag = "$body" + i + "$";
        }
        return "AS " + tag + body + tag + ";";
    }

    static String of(Aggregate aggregate) {
        return "CREATE AGGREGATE " + aggregate.id().name() + " (" + aggregate.definition() + ");";
    }

    static String of(EventTrigger trigger) {
        return "CREATE EVENT TRIGGER " + trigger.id().name() + " " + trigger.definition() + ";"
                + ObjectText.enabled(trigger.enabled());
    }
}
