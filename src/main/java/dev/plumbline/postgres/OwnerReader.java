package dev.plumbline.postgres;

import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Owner;
import java.sql.SQLException;
import java.util.List;

/** Reads who owns what; a sequence that a column owns belongs to the table's owner. */
final class OwnerReader implements KindReader {
    @Override
    public String name() {
        return "owner";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.OWNER);
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        ObjectId target = row.target();
        found.add(new Owner(target.about("owner"), target, row.required("role")));
    }
}
