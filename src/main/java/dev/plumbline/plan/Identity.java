package dev.plumbline.plan;

import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SqlName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Identity columns: made, changed and given their sequence's options, going on after the highest value that is there. */
final class Identity {
    private static final Pattern OPTION = Pattern.compile(
            "SEQUENCE NAME (?:\"(?:[^\"]|\"\")*\"|[^\". )]+)\\.(?:\"(?:[^\"]|\"\")*\"|[^\". )]+)|AS [a-z]+|START WITH -?\\d+|INCREMENT BY -?\\d+"
                    + "|MINVALUE -?\\d+|MAXVALUE -?\\d+|CACHE \\d+|CYCLE");
    private static final Map<String, String> USUAL = Map.of(
            "START", "START WITH 1", "INCREMENT", "INCREMENT BY 1", "MINVALUE", "MINVALUE 1", "CACHE", "CACHE 1");

    private Identity() {}

    /** The node of the sequence behind an identity column. */
    static ObjectId sequenceNode(Column column) {
        String named = options(column).get("SEQUENCE");
        return new ObjectId(
                "sequence",
                named != null
                        ? named.substring("SEQUENCE NAME ".length())
                        : SqlName.qualified(column.parent().schema(), AutomaticNames.of(column.parent(), column.id())));
    }

    static List<Action> changes(Column from, Column to) {
        if (to.identity() == null || Objects.equals(from.identity(), to.identity())) {
            return List.of();
        }
        String alter = ColumnStatements.alter(to);
        if (from.identity() == null) {
            return List.of(
                    Action.make(sequenceNode(to), alter + "ADD GENERATED " + ColumnText.identity(to.identity())),
                    goOn(to));
        }
        List<Action> actions = new ArrayList<>();
        String clauses = clauses(from, to);
        if (!clauses.isEmpty()) {
            actions.add(Action.change(to.id(), alter + clauses));
        }
        ObjectId old = sequenceNode(from);
        ObjectId now = sequenceNode(to);
        if (!old.equals(now)) {
            actions.add(Action.change(
                            to.id(), "ALTER SEQUENCE " + old.name() + " RENAME TO " + SqlName.quote(now.simpleName()))
                    .as(Form.HARMLESS));
        }
        return actions;
    }

    /** The next value after the highest that the column has. */
    static Action goOn(Column column) {
        String table = column.parent().name();
        String name = Names.own(column.id());
        String sequence = SqlName.literal(sequenceNode(column).name());
        String direction = options(column).getOrDefault("INCREMENT", "").contains("-") ? "min(" : "max(";
        return Action.change(
                        column.id(),
                        "SELECT pg_catalog.setval(" + sequence + ", " + direction + name + ")) FROM " + table
                                + " HAVING " + direction + name + ") IS NOT NULL")
                .as(Form.HARMLESS);
    }

    private static String clauses(Column from, Column to) {
        List<String> clauses = new ArrayList<>();
        if (!when(from).equals(when(to))) {
            clauses.add("SET GENERATED " + when(to).toUpperCase(Locale.ROOT));
        }
        Map<String, String> before = options(from);
        Map<String, String> after = options(to);
        for (String word : List.of("INCREMENT", "MINVALUE", "MAXVALUE", "START", "CACHE", "CYCLE")) {
            if (!Objects.equals(before.get(word), after.get(word))) {
                clauses.add("SET " + after.getOrDefault(word, usual(word)));
            }
        }
        if (outside(before, after)) {
            clauses.add("RESTART WITH " + number(after, "START", 1));
        }
        return String.join(" ", clauses);
    }

    /** Whether the old start, where the sequence may still be, lies outside the new bounds. */
    private static boolean outside(Map<String, String> before, Map<String, String> after) {
        long start = number(before, "START", 1);
        return start < number(after, "MINVALUE", Long.MIN_VALUE) || start > number(after, "MAXVALUE", Long.MAX_VALUE);
    }

    private static long number(Map<String, String> options, String word, long usual) {
        String option = options.get(word);
        return option == null ? usual : Long.parseLong(option.substring(option.lastIndexOf(' ') + 1));
    }

    private static String usual(String word) {
        return USUAL.getOrDefault(word, "NO " + word);
    }

    private static String when(Column column) {
        String identity = Objects.requireNonNull(column.identity());
        int bracket = identity.indexOf(" (");
        return bracket < 0 ? identity : identity.substring(0, bracket);
    }

    private static Map<String, String> options(Column column) {
        Map<String, String> options = new LinkedHashMap<>();
        Matcher matcher = OPTION.matcher(Objects.requireNonNullElse(column.identity(), ""));
        while (matcher.find()) {
            options.put(matcher.group().split(" ", 2)[0], matcher.group());
        }
        return options;
    }
}
