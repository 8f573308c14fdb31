package dev.plumbline.postgres;

import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.OperatorClass;
import dev.plumbline.catalog.SqlName;
import java.sql.SQLException;
import java.util.List;

/** Reads operator classes. */
final class OperatorClassReader implements KindReader {
    @Override
    public String name() {
        return "operator_class";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.OPERATOR_CLASS);
    }

    @Override
    public boolean rare() {
        return true;
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        found.add(new OperatorClass(
                row.withArguments("operator-class"),
                row.required("type"),
                row.flag("is_default"),
                SqlName.qualified(row.required("family_schema"), row.required("family_name")),
                row.text("storage"),
                row.list("members")));
    }
}
