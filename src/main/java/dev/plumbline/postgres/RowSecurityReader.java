package dev.plumbline.postgres;

import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.RowSecurity;
import java.sql.SQLException;
import java.util.List;

/** Reads the row-security flags of tables that have one. */
final class RowSecurityReader implements KindReader {
    @Override
    public String name() {
        return "row_security";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.ROW_SECURITY);
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        ObjectId table = row.inSchema("table");
        found.add(new RowSecurity(new ObjectId("rls", table.name()), table, row.flag("enabled"), row.flag("forced")));
    }
}
