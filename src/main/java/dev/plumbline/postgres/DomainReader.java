package dev.plumbline.postgres;

import dev.plumbline.catalog.Domain;
import dev.plumbline.catalog.Kind;
import java.sql.SQLException;
import java.util.List;

/** Reads domains. */
final class DomainReader implements KindReader {
    @Override
    public String name() {
        return "domain";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.DOMAIN);
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        found.add(new Domain(
                row.inSchema("domain"),
                row.required("type"),
                row.qualified("collation_schema", "collation_name"),
                row.text("expression"),
                row.flag("not_null")));
    }
}
