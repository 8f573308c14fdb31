package dev.plumbline.postgres;

import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Publication;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads publications with what they publish, tables and schemas sorted. */
final class PublicationReader implements KindReader {
    @Override
    public String name() {
        return "publication";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.PUBLICATION);
    }

    @Override
    public String catalog() {
        return "pg_publication";
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        found.add(new Publication(
                ObjectId.of("publication", row.required("name")), what(row) + "WITH (" + options(row) + ")"));
    }

    private static String what(Row row) throws SQLException {
        if (row.flag("all_tables")) {
            return "FOR ALL TABLES ";
        }
        List<String> parts = new ArrayList<>();
        List<String> tables = row.list("tables");
        List<String> schemas = row.list("schemas");
        if (!tables.isEmpty()) {
            parts.add("TABLE " + String.join(", ", tables));
        }
        if (!schemas.isEmpty()) {
            parts.add("TABLES IN SCHEMA " + String.join(", ", schemas));
        }
        return parts.isEmpty() ? "" : "FOR " + String.join(", ", parts) + " ";
    }

    private static String options(Row row) throws SQLException {
        List<String> published = new ArrayList<>();
        for (String event : List.of("insert", "update", "delete", "truncate")) {
            if (row.flag("publishes_" + event)) {
                published.add(event);
            }
        }
        return "publish = '" + String.join(", ", published) + "'"
                + (row.flag("via_root") ? ", publish_via_partition_root = true" : "")
                + (row.letter("generated") == 's' ? ", publish_generated_columns = stored" : "");
    }
}
