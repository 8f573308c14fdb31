package dev.plumbline.postgres;

import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import java.sql.SQLException;
import java.util.List;

/** Reads columns of tables; one that a partition or child has unchanged from its parents is left out. */
final class ColumnReader implements KindReader {
    @Override
    public String name() {
        return "column";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.COLUMN);
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        ObjectId table = row.parent();
        String name = row.required("name");
        boolean inherited = row.flag("inherited");
        char generated = row.letter("generated");
        Column column = new Column(
                table.child("column", name),
                table,
                row.number("position"),
                row.required("type"),
                row.qualified("collation_schema", "collation_name"),
                generated == ' ' ? row.text("expression") : null,
                IdentityText.of(row),
                generated == ' ' ? null : (generated == 's' ? "stored: " : "virtual: ") + row.required("expression"),
                row.flag("not_null"),
                Words.storage(row.letter("storage")),
                Words.compression(row.letter("compression")),
                row.number("statistics"),
                row.sorted("options"),
                inherited);
        if (inherited) {
            found.inherited(
                    column,
                    row.tables("parent_schemas", "parent_names").stream()
                            .map(parent -> parent.child("column", name))
                            .toList());
        } else {
            found.add(column);
        }
    }
}
