package dev.plumbline.postgres;

import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.catalog.TextSearchDictionary;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads text search dictionaries. */
final class TextSearchDictionaryReader implements KindReader {
    @Override
    public String name() {
        return "text_search_dictionary";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.TEXT_SEARCH_DICTIONARY);
    }

    @Override
    public boolean rare() {
        return true;
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        String options = row.text("options");
        found.add(new TextSearchDictionary(
                row.inSchema("text-search-dictionary"),
                SqlName.qualified(row.required("template_schema"), row.required("template_name")),
                options == null ? List.of() : split(options).stream().sorted().toList()));
    }

    /** {@code a = 'x', b = 'y, z'} at the commas outside quotes. */
    static List<String> split(String options) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < options.length(); i++) {
            char c = options.charAt(i);
            quoted ^= c == '\'' || c == '"';
            if (c == ',' && !quoted) {
                parts.add(options.substring(from, i).strip());
                from = i + 1;
            }
        }
        parts.add(options.substring(from).strip());
        return parts;
    }
}
