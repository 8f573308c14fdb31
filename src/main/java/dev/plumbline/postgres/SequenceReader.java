package dev.plumbline.postgres;

import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Sequence;
import java.sql.SQLException;
import java.util.List;

/** Reads sequences but those of identity columns. */
final class SequenceReader implements KindReader {
    @Override
    public String name() {
        return "sequence";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.SEQUENCE);
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        String owner = row.text("table_name");
        ObjectId table = owner == null ? null : ObjectId.of("table", row.required("table_schema"), owner);
        found.add(new Sequence(
                row.inSchema("sequence"),
                table,
                row.required("type"),
                Words.persistence(row.letter("persistence")),
                row.required("start"),
                row.required("increment"),
                row.required("minimum"),
                row.required("maximum"),
                row.required("cache"),
                row.flag("cycle"),
                table == null
                        ? null
                        : table.child("column", row.required("column_name")).toString()));
    }
}
