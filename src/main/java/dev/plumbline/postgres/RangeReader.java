package dev.plumbline.postgres;

import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.RangeType;
import dev.plumbline.catalog.SqlName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads range types with their multiranges. */
final class RangeReader implements KindReader {
    @Override
    public String name() {
        return "range";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.RANGE);
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        List<String> parts = new ArrayList<>();
        for (String option : List.of("opclass", "collation", "canonical", "subtype_diff")) {
            String value = row.text(option);
            if (value != null) {
                parts.add(option + " = " + value);
            }
        }
        String multirange = row.text("multirange");
        if (multirange != null && !multirange.equals(automatic(row.required("name")))) {
            parts.add("multirange = " + SqlName.quote(multirange));
        }
        found.add(new RangeType(row.inSchema("type"), row.required("subtype"), String.join(", ", parts)));
    }

    /** The server's {@code makeMultirangeTypeName}, for names that fit. */
    private static String automatic(String range) {
        int at = range.indexOf("range");
        return at < 0 ? range + "_multirange" : range.substring(0, at) + "multi" + range.substring(at);
    }
}
