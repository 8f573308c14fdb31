package dev.plumbline.postgres;

import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.catalog.TextSearchConfiguration;
import java.sql.SQLException;
import java.util.List;

/** Reads text search configurations. */
final class TextSearchConfigurationReader implements KindReader {
    @Override
    public String name() {
        return "text_search_configuration";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.TEXT_SEARCH_CONFIGURATION);
    }

    @Override
    public boolean rare() {
        return true;
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        found.add(new TextSearchConfiguration(
                row.inSchema("text-search-configuration"),
                SqlName.qualified(row.required("parser_schema"), row.required("parser_name")),
                row.sorted("mappings")));
    }
}
