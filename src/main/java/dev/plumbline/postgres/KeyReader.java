package dev.plumbline.postgres;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.ExclusionConstraint;
import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.PrimaryKey;
import dev.plumbline.catalog.UniqueConstraint;
import java.sql.SQLException;
import java.util.List;

/** Reads primary keys, unique and exclusion constraints; that of a partition under the name the server gave it follows from the partitioned table's. */
final class KeyReader implements KindReader {
    @Override
    public String name() {
        return "key";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.PRIMARY_KEY, Kind.UNIQUE, Kind.EXCLUSION);
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        ObjectId table = row.table();
        String name = row.required("name");
        String kind = kind(row.letter("type"));
        CatalogObject key = key(row, kind, table, name);
        String parent = row.text("parent_name");
        if (parent != null && name.equals(automatic(row, kind))) {
            ObjectId parentTable = ObjectId.of("table", row.required("parent_schema"), row.required("parent_relation"));
            found.inherited(key, List.of(parentTable.child(kind, parent)));
        } else {
            found.add(key);
        }
    }

    private static CatalogObject key(Row row, String kind, ObjectId table, String name) throws SQLException {
        ObjectId id = table.child(kind, name);
        List<String> columns = row.list("columns");
        String definition = row.required("definition");
        List<String> options = row.sorted("options");
        boolean valid = row.flag("valid");
        boolean clustered = row.flag("clustered");
        String tablespace = row.text("tablespace");
        return switch (kind) {
            case "pk" -> new PrimaryKey(id, table, columns, definition, options, valid, clustered, tablespace);
            case "unique" ->
                new UniqueConstraint(id, table, columns, definition, options, valid, clustered, tablespace);
            default -> new ExclusionConstraint(id, table, columns, definition, options, valid, clustered, tablespace);
        };
    }

    private static String kind(char type) {
        return switch (type) {
            case 'p' -> "pk";
            case 'u' -> "unique";
            default -> "exclude";
        };
    }

    private static String automatic(Row row, String kind) throws SQLException {
        String table = row.required("relation");
        List<String> columns = row.list("index_columns");
        return switch (kind) {
            case "pk" -> AutomaticName.of(table, List.of(), "pkey");
            case "unique" -> AutomaticName.of(table, columns, "key");
            default -> AutomaticName.of(table, columns, "excl");
        };
    }
}
