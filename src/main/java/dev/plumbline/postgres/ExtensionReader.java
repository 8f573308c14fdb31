package dev.plumbline.postgres;

import dev.plumbline.catalog.Extension;
import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import java.sql.SQLException;
import java.util.List;

/** Reads extensions; {@code plpgsql} in pg_catalog, which every database is made with, is left out. */
final class ExtensionReader implements KindReader {
    @Override
    public String name() {
        return "extension";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.EXTENSION);
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        found.add(new Extension(
                ObjectId.of("extension", row.required("name")),
                row.required("version"),
                row.required("extension_schema"),
                row.text("updates") == null ? null : row.list("updates")));
    }
}
