package dev.plumbline.plan;

import dev.plumbline.catalog.Column;
import java.util.List;
import java.util.Set;

/** How values of one type become another (PostgreSQL manual, "CREATE CAST"; {@code pg_cast} of a new database). */
final class Casts {
    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");
    private static final Set<String> TEXTS = Set.of("text", "character varying", "character", "name", "citext");
    private static final Set<String> TIMES = Set.of("date", "timestamp without time zone", "timestamp with time zone");
    private static final Set<String> CLOCKS = Set.of("time without time zone", "time with time zone", "interval");
    private static final Set<String> OTHERS = Set.of(
            "boolean",
            "uuid",
            "bytea",
            "json",
            "jsonb",
            "xml",
            "inet",
            "cidr",
            "macaddr",
            "bit",
            "bit varying",
            "money",
            "point",
            "polygon",
            "box",
            "circle",
            "tsvector",
            "tsquery",
            "oid");

    private Casts() {}

    /** Whether each value of the one type has a text that can be read as the other, or a cast. */
    static boolean possible(String from, String to) {
        String one = base(from);
        String other = base(to);
        if (one.equals(other) || isText(one) || isText(other) || !isBuiltIn(one) || !isBuiltIn(other)) {
            return one.endsWith("[]") == other.endsWith("[]") || isText(one) || isText(other);
        }
        return !viaText(one, other) || sameGroup(one, other);
    }

    /** {@code  USING …} with a blank before it; empty where the server casts by itself on assignment. */
    static String using(Column from, Column to) {
        String one = base(from.type());
        String other = base(to.type());
        String column = Names.own(to.id());
        if ((one.equals(other) && isBuiltIn(one)) || assigns(one, other)) {
            return "";
        }
        String text = one.endsWith("[]") ? "::text[]" : "::text";
        return " USING " + column + (byText(from, to) ? text : "") + "::" + to.type();
    }

    /** Whether each value is written as a text and read again, so that the table is rewritten whatever the types are. */
    static boolean byText(Column from, Column to) {
        String one = base(from.type());
        String other = base(to.type());
        boolean sameBuiltIn = one.equals(other) && isBuiltIn(one);
        boolean direct = isText(one) || isText(other) || (isBuiltIn(one) && isBuiltIn(other) && !viaText(one, other));
        return !sameBuiltIn && !assigns(one, other) && !direct;
    }

    /** A cast that somebody made for a type of their own to a text may be for explicit use alone. */
    private static boolean assigns(String from, String to) {
        return (isText(to) && isBuiltIn(from))
                || (NUMBERS.contains(from) && NUMBERS.contains(to))
                || (TIMES.contains(from) && TIMES.contains(to));
    }

    /** Whether the server has no cast between two types of its own. */
    private static boolean viaText(String from, String to) {
        List<Set<String>> groups = List.of(NUMBERS, TIMES, CLOCKS);
        boolean together = groups.stream().anyMatch(group -> group.contains(from) && group.contains(to));
        Set<String> pair = Set.of(from, to.equals(from) ? to + " " : to);
        return !(together
                || pair.equals(Set.of("integer", "boolean"))
                || pair.equals(Set.of("json", "jsonb"))
                || pair.equals(Set.of("inet", "cidr"))
                || pair.equals(Set.of("bit", "bit varying"))
                || pair.equals(Set.of("bit", "integer"))
                || pair.equals(Set.of("bit", "bigint"))
                || (from.equals("timestamp with time zone") && CLOCKS.contains(to))
                || (from.equals("timestamp without time zone") && to.equals("time without time zone"))
                || pair.equals(Set.of("money", "numeric")));
    }

    /** Whether one's text can be the other's, such as a number for a money. */
    private static boolean sameGroup(String from, String to) {
        return (NUMBERS.contains(from) && Set.of("money", "oid", "boolean").contains(to))
                || (NUMBERS.contains(to) && Set.of("money", "oid", "boolean").contains(from));
    }

    static boolean isText(String base) {
        return TEXTS.contains(base) || base.endsWith(".citext");
    }

    static boolean isBuiltIn(String base) {
        String element = base.endsWith("[]") ? base.substring(0, base.length() - 2) : base;
        return NUMBERS.contains(element)
                || TEXTS.contains(element)
                || TIMES.contains(element)
                || CLOCKS.contains(element)
                || OTHERS.contains(element);
    }

    /** The type without its modifiers: {@code numeric} of {@code numeric(10,2)}. */
    static String base(String type) {
        return type.startsWith("\"")
                ? type
                : type.replaceAll("\\([^)]*\\)", "").replace("  ", " ").strip();
    }
}
