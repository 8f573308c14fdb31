package dev.plumbline.postgres;

import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Schema;
import java.sql.SQLException;
import java.util.List;

/** Reads schemas. */
final class SchemaReader implements KindReader {
    @Override
    public String name() {
        return "schema";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.SCHEMA);
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        found.add(new Schema(ObjectId.of("schema", row.required("name"))));
    }
}
