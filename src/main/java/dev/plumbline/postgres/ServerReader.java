package dev.plumbline.postgres;

import dev.plumbline.catalog.ForeignServer;
import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Secret;
import java.sql.SQLException;
import java.util.List;

/** Reads foreign servers. */
final class ServerReader implements KindReader {
    @Override
    public String name() {
        return "server";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.SERVER);
    }

    @Override
    public boolean rare() {
        return true;
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        ObjectId id = ObjectId.of("server", row.required("name"));
        found.add(new ForeignServer(
                id,
                row.required("wrapper"),
                row.text("type"),
                row.text("version"),
                Secret.maskNamed(id, row.list("options"))));
    }
}
