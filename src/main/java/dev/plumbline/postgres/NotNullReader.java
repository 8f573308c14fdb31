package dev.plumbline.postgres;

import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.NotNullConstraint;
import dev.plumbline.catalog.ObjectId;
import java.sql.SQLException;
import java.util.List;

/**
 * Reads not-null constraints that have a name of their own, are not valid or not inherited. Implied is one that comes from a parent, and
 * one with an automatic name that has a number, as the plain one was taken.
 */
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
        NotNullConstraint constraint = new NotNullConstraint(
                parent.child("not-null", row.required("name")),
                parent,
                row.required("column_name"),
                row.required("definition"));
        found.add(constraint, row.flag("own"));
    }
}
