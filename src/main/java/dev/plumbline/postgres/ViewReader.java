package dev.plumbline.postgres;

import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.View;
import java.sql.SQLException;
import java.util.List;

/** Reads views. */
final class ViewReader implements KindReader {
    @Override
    public String name() {
        return "view";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.VIEW);
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        found.add(
                new View(row.inSchema("view"), row.list("columns"), row.sorted("options"), row.required("definition")));
    }
}
