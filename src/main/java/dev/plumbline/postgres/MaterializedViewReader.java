package dev.plumbline.postgres;

import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.MaterializedView;
import java.sql.SQLException;
import java.util.List;

/** Reads materialized views. */
final class MaterializedViewReader implements KindReader {
    @Override
    public String name() {
        return "materialized_view";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.MATERIALIZED_VIEW);
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        found.add(new MaterializedView(
                row.inSchema("matview"),
                row.list("columns"),
                Row.merged(row.list("options"), TableReader.toast(row.list("toast_options"))),
                row.text("access_method"),
                row.text("tablespace"),
                row.required("definition")));
    }
}
