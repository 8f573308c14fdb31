package dev.plumbline.postgres;

import dev.plumbline.catalog.ForeignTable;
import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Secret;
import java.sql.SQLException;
import java.util.List;

/** Reads foreign tables; their columns are read with those of other tables. */
final class ForeignTableReader implements KindReader {
    @Override
    public String name() {
        return "foreign_table";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.FOREIGN_TABLE);
    }

    @Override
    public boolean rare() {
        return true;
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        ObjectId id = row.inSchema("foreign-table");
        List<String> parents = row.parents().stream().map(ObjectId::toString).toList();
        boolean partition = row.flag("is_partition");
        found.add(new ForeignTable(
                id,
                row.required("server"),
                partition && !parents.isEmpty() ? parents.getFirst() : null,
                row.text("partition_bound"),
                partition ? List.of() : parents,
                Secret.maskNamed(id, row.list("options")),
                row.sorted("column_options")));
    }
}
