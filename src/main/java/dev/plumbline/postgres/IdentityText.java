package dev.plumbline.postgres;

import dev.plumbline.catalog.SqlName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An identity column as one text: {@code always} or {@code by default}, with the options of its sequence that {@code CREATE TABLE}
 * would not give it by itself: {@code always (START WITH 100 INCREMENT BY 10)}.
 */
final class IdentityText {
    private IdentityText() {}

    static @Nullable String of(Row row) throws SQLException {
        char letter = row.letter("identity");
        if (letter == ' ') {
            return null;
        }
        String options = row.text("sequence_name") == null ? "" : String.join(" ", options(row));
        return (letter == 'a' ? "always" : "by default") + (options.isEmpty() ? "" : " (" + options + ")");
    }

    private static List<String> options(Row row) throws SQLException {
        List<String> options = new ArrayList<>();
        String sequence = row.required("sequence_name");
        if (!usualName(row, sequence)) {
            options.add("SEQUENCE NAME " + SqlName.qualified(row.required("sequence_schema"), sequence));
        }
        if (!row.flag("sequence_type_usual")) {
            options.add("AS " + row.required("sequence_type"));
        }
        unusual(options, "START WITH ", row.required("sequence_start"), "1");
        unusual(options, "INCREMENT BY ", row.required("sequence_increment"), "1");
        unusual(options, "MINVALUE ", row.required("sequence_minimum"), "1");
        unusual(options, "MAXVALUE ", row.required("sequence_maximum"), largest(row.required("sequence_type")));
        unusual(options, "CACHE ", row.required("sequence_cache"), "1");
        if (row.flag("sequence_cycle")) {
            options.add("CYCLE");
        }
        return options;
    }

    private static void unusual(List<String> options, String words, String value, String usual) {
        if (!value.equals(usual)) {
            options.add(words + value);
        }
    }

    private static boolean usualName(Row row, String sequence) throws SQLException {
        String automatic = AutomaticName.of(row.required("relation"), List.of(row.required("name")), "seq");
        return sequence.equals(automatic) && Objects.equals(row.text("sequence_schema"), row.text("schema"));
    }

    private static String largest(String type) {
        return switch (type) {
            case "smallint" -> "32767";
            case "integer" -> "2147483647";
            default -> "9223372036854775807";
        };
    }
}
