package dev.plumbline.postgres;

import dev.plumbline.catalog.CompositeType;
import dev.plumbline.catalog.Kind;
import java.sql.SQLException;
import java.util.List;

/** Reads stand-alone composite types. */
final class CompositeReader implements KindReader {
    @Override
    public String name() {
        return "composite";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.COMPOSITE);
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        found.add(new CompositeType(row.inSchema("type"), row.list("attributes")));
    }
}
