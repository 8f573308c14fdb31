package dev.plumbline.postgres;

import dev.plumbline.catalog.CheckConstraint;
import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import java.sql.SQLException;
import java.util.List;

/** Reads check constraints of tables and domains; one that a child has unchanged from its parents is left out. */
final class CheckReader implements KindReader {
    @Override
    public String name() {
        return "check";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.CHECK);
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        ObjectId parent = row.parent();
        String name = row.required("name");
        boolean inherited = row.flag("inherited");
        CheckConstraint check =
                new CheckConstraint(parent.child("check", name), parent, row.required("definition"), inherited);
        if (inherited) {
            found.inherited(
                    check,
                    row.tables("parent_schemas", "parent_names").stream()
                            .map(table -> table.child("check", name))
                            .toList());
        } else {
            found.add(check);
        }
    }
}
