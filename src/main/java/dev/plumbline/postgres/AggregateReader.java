package dev.plumbline.postgres;

import dev.plumbline.catalog.Aggregate;
import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SqlName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads aggregates, as the options of {@code CREATE AGGREGATE}. */
final class AggregateReader implements KindReader {
    @Override
    public String name() {
        return "aggregate";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.AGGREGATE);
    }

    private static final List<String> OPTIONS = List.of(
            "sfunc",
            "stype",
            "sspace",
            "finalfunc",
            "finalfunc_extra",
            "combinefunc",
            "serialfunc",
            "deserialfunc",
            "msfunc",
            "minvfunc",
            "mstype",
            "msspace",
            "mfinalfunc",
            "mfinalfunc_extra",
            "sortop");

    @Override
    public void read(Row row, Found found) throws SQLException {
        List<String> parts = new ArrayList<>();
        for (String option : OPTIONS) {
            put(parts, option, row.text(option));
        }
        put(parts, "finalfunc_modify", modify(row.letter("finalfunc_modify"), row.letter("type")));
        put(parts, "mfinalfunc_modify", modify(row.letter("mfinalfunc_modify"), row.letter("type")));
        put(parts, "initcond", literal(row.text("initcond")));
        put(parts, "minitcond", literal(row.text("minitcond")));
        put(parts, "parallel", Words.parallel(row.letter("parallel")));
        if (row.letter("type") == 'h') {
            parts.add("hypothetical");
        }
        found.add(new Aggregate(
                ObjectId.routine("aggregate", row.required("schema"), row.required("name"), row.required("arguments")),
                "(" + row.required("signature") + ") (" + String.join(", ", parts) + ")"));
    }

    private static void put(List<String> parts, String option, @Nullable String value) {
        if (value != null) {
            parts.add(option + " = " + value);
        }
    }

    private static @Nullable String literal(@Nullable String value) {
        return value == null ? null : SqlName.literal(value);
    }

    /** What the final function does to the state, where that is not the usual for such an aggregate. */
    private static @Nullable String modify(char letter, char type) {
        char usual = type == 'n' ? 'r' : 'w';
        return letter == ' ' || letter == usual
                ? null
                : switch (letter) {
                    case 'r' -> "read_only";
                    case 's' -> "shareable";
                    default -> "read_write";
                };
    }
}
