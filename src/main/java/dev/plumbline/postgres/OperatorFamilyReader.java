package dev.plumbline.postgres;

import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.OperatorFamily;
import java.sql.SQLException;
import java.util.List;

/** Reads operator families. */
final class OperatorFamilyReader implements KindReader {
    @Override
    public String name() {
        return "operator_family";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.OPERATOR_FAMILY);
    }

    @Override
    public boolean rare() {
        return true;
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        found.add(new OperatorFamily(row.withArguments("operator-family"), row.list("members")));
    }
}
