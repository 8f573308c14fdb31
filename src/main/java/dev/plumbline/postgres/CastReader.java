package dev.plumbline.postgres;

import dev.plumbline.catalog.Cast;
import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import java.sql.SQLException;
import java.util.List;

/** Reads casts. */
final class CastReader implements KindReader {
    @Override
    public String name() {
        return "cast";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.CAST);
    }

    @Override
    public boolean rare() {
        return true;
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        String method =
                switch (row.letter("method")) {
                    case 'f' -> "WITH FUNCTION " + row.required("function");
                    case 'i' -> "WITH INOUT";
                    default -> "WITHOUT FUNCTION";
                };
        String context =
                switch (row.letter("context")) {
                    case 'i' -> "implicit";
                    case 'a' -> "assignment";
                    default -> "explicit";
                };
        found.add(new Cast(new ObjectId("cast", row.required("name")), method, context));
    }
}
