package dev.plumbline.postgres;

import dev.plumbline.catalog.Collation;
import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.SqlName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads collations, as the options of {@code CREATE COLLATION}. */
final class CollationReader implements KindReader {
    @Override
    public String name() {
        return "collation";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.COLLATION);
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        List<String> options = new ArrayList<>();
        options.add("provider = " + provider(row.letter("provider")));
        for (String option : List.of("locale", "lc_collate", "lc_ctype", "rules")) {
            String value = row.text(option);
            if (value != null) {
                options.add(option + " = " + SqlName.literal(value));
            }
        }
        if (!row.flag("deterministic")) {
            options.add("deterministic = false");
        }
        found.add(new Collation(row.inSchema("collation"), "(" + String.join(", ", options) + ")"));
    }

    private static String provider(char letter) {
        return switch (letter) {
            case 'c' -> "libc";
            case 'i' -> "icu";
            case 'b' -> "builtin";
            default -> String.valueOf(letter);
        };
    }
}
