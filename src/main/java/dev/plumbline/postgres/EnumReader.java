package dev.plumbline.postgres;

import dev.plumbline.catalog.EnumType;
import dev.plumbline.catalog.Kind;
import java.sql.SQLException;
import java.util.List;

/** Reads enum types. */
final class EnumReader implements KindReader {
    @Override
    public String name() {
        return "enum";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.ENUM);
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        found.add(new EnumType(row.inSchema("type"), row.list("labels")));
    }
}
