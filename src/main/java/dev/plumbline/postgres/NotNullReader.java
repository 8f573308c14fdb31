package dev.plumbline.postgres;

import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.NotNullConstraint;
import dev.plumbline.catalog.ObjectId;
import java.sql.SQLException;
import java.util.List;

/** Reads not-null constraints that have a name of their own, are not valid or not inherited. */
final class NotNullReader implements KindReader {
    @Override
    public String name() {
        return "not_null";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.NOT_NULL);
    }

    @Override
    public int since() {
        return 17;
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        ObjectId parent = row.parent();
        found.add(new NotNullConstraint(
                parent.child("not-null", row.required("name")),
                parent,
                row.required("column_name"),
                row.required("definition")));
    }
}
