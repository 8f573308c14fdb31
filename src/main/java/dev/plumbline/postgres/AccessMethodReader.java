package dev.plumbline.postgres;

import dev.plumbline.catalog.AccessMethod;
import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import java.sql.SQLException;
import java.util.List;

/** Reads access methods. */
final class AccessMethodReader implements KindReader {
    @Override
    public String name() {
        return "access_method";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.ACCESS_METHOD);
    }

    @Override
    public boolean rare() {
        return true;
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        found.add(new AccessMethod(
                ObjectId.of("access-method", row.required("name")), row.required("type"), row.required("handler")));
    }
}
