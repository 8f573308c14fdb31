package dev.plumbline.plan;

import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.EnumType;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SqlName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks for rows whose value has none in the column's new type. */
record CastProbe(Side expected, ProbedTable table, TypeChange change, int major) {
    private static final int SOFT_ERRORS = 16;
    private static final Map<String, String> BOUNDS = Map.of(
            "smallint", "-32768 AND 32767",
            "integer", "-2147483648 AND 2147483647",
            "bigint", "-9223372036854775808 AND 9223372036854775807");
    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");
    private static final Pattern LENGTH = Pattern.compile("(?:character varying|character)\\((\\d+)\\)");
    private static final Pattern DECIMAL = Pattern.compile("numeric\\((\\d+),(\\d+)\\)");

    RowCheck check() {
        String value = "t." + Names.own(change.from().id());
        String from = Casts.base(change.from().type());
        String to = change.to().type();
        Matcher length = LENGTH.matcher(to);
        Matcher decimal = DECIMAL.matcher(to);
        boolean number = NUMBERS.contains(from);
        if (!change.lostLabels().isEmpty()) {
            return lost(value);
        }
        if (expected.find(new ObjectId("type", to)) instanceof EnumType type) {
            return table.where(value + "::text <> ALL (" + array(type.labels()) + ")");
        }
        if (length.matches()) {
            return table.where("length(rtrim(" + value + "::text, ' ')) > " + length.group(1));
        }
        if (number && BOUNDS.containsKey(to)) {
            return table.where("round(" + value + "::numeric) NOT BETWEEN " + BOUNDS.get(to));
        }
        if (number && decimal.matches()) {
            return table.where("abs(round(" + value + "::numeric, " + decimal.group(2) + ")) >= 10::numeric ^ "
                    + (Integer.parseInt(decimal.group(1)) - Integer.parseInt(decimal.group(2))));
        }
        return converted(value, from, to);
    }

    private RowCheck lost(String value) {
        String labels = array(new TreeSet<>(change.lostLabels()));
        return change.from().type().endsWith("[]")
                ? table.where(value + "::text[] && " + labels)
                : table.where(value + "::text = ANY (" + labels + ")");
    }

    private RowCheck converted(String value, String from, String to) {
        if (!Casts.isBuiltIn(from) || !Casts.isBuiltIn(Casts.base(to))) {
            return new RowCheck.Unknown("casts between " + from + " and " + to + " are not tried on live rows");
        }
        String using = Casts.using(change.from(), change.to());
        boolean throughText = Casts.isText(from) || using.contains("::text::");
        if (throughText && major >= SOFT_ERRORS) {
            return table.where("NOT pg_catalog.pg_input_is_valid(" + value + "::text, " + SqlName.literal(to) + ")");
        }
        return table.converted(value + (throughText ? "::text" : "") + "::" + to, List.of());
    }

    private static String array(Collection<String> labels) {
        return labels.stream().map(SqlName::literal).collect(Collectors.joining(", ", "ARRAY[", "]::text[]"));
    }

    /** Rows of a column whose type is set. */
    static RowCheck of(Side expected, ProbedTable table, TypeChange change, int major) {
        Column from = change.from();
        return from.generated() != null
                ? new RowCheck.Unknown(
                        "what is generated for column " + from.id().simpleName() + " is not asked")
                : new CastProbe(expected, table, change, major).check();
    }
}
