package dev.plumbline.postgres;

import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.TextSearchParser;
import java.sql.SQLException;
import java.util.List;

/** Reads text search parsers. */
final class TextSearchParserReader implements KindReader {
    @Override
    public String name() {
        return "text_search_parser";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.TEXT_SEARCH_PARSER);
    }

    @Override
    public boolean rare() {
        return true;
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        found.add(new TextSearchParser(row.inSchema("text-search-parser"), row.required("definition")));
    }
}
