package dev.plumbline.postgres;

import dev.plumbline.catalog.Index;
import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads indexes that belong to no constraint; that of a partition under the name the server gave it follows from the partitioned table's. */
final class IndexReader implements KindReader {
    @Override
    public String name() {
        return "index";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.INDEX);
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        ObjectId table = row.parent();
        String parent = row.text("parent_name");
        if (parent == null) {
            found.add(index(row, table, null));
            return;
        }
        ObjectId origin = ObjectId.of("table", row.required("parent_schema"), row.required("parent_relation"))
                .child("index", parent);
        Index index = index(row, table, origin.toString());
        String automatic = AutomaticName.of(row.required("relation"), row.list("index_columns"), "idx");
        found.inherited(index, row.required("name").equals(automatic) ? List.of(origin) : List.of());
    }

    private static Index index(Row row, ObjectId table, @Nullable String partitionOf) throws SQLException {
        return new Index(
                table.child("index", row.required("name")),
                table,
                row.flag("is_unique"),
                Row.after(row.required("prefix"), row.required("definition")),
                row.flag("valid"),
                row.flag("clustered"),
                row.list("statistics"),
                partitionOf,
                row.text("tablespace"));
    }
}
