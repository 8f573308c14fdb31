package dev.plumbline.postgres;

import dev.plumbline.catalog.ForeignKey;
import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import java.sql.SQLException;
import java.util.List;

/** Reads foreign keys; the one that a partition has from its partitioned table, under the same name, is implied. */
final class ForeignKeyReader implements KindReader {
    @Override
    public String name() {
        return "foreign_key";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.FOREIGN_KEY);
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        ObjectId table = row.table();
        ForeignKey key = new ForeignKey(
                table.child("fk", row.required("name")),
                table,
                row.list("columns"),
                ObjectId.of("table", row.required("referenced_schema"), row.required("referenced_name")),
                row.required("definition"));
        found.add(key, row.flag("own"));
    }
}
