package dev.plumbline.postgres;

import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.TextSearchTemplate;
import java.sql.SQLException;
import java.util.List;

/** Reads text search templates. */
final class TextSearchTemplateReader implements KindReader {
    @Override
    public String name() {
        return "text_search_template";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.TEXT_SEARCH_TEMPLATE);
    }

    @Override
    public boolean rare() {
        return true;
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        found.add(new TextSearchTemplate(row.inSchema("text-search-template"), row.required("definition")));
    }
}
