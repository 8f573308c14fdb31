package dev.plumbline.postgres;

import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Transform;
import java.sql.SQLException;
import java.util.List;

/** Reads transforms. */
final class TransformReader implements KindReader {
    @Override
    public String name() {
        return "transform";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.TRANSFORM);
    }

    @Override
    public boolean rare() {
        return true;
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        found.add(new Transform(
                new ObjectId("transform", row.required("name")), row.text("from_sql"), row.text("to_sql")));
    }
}
