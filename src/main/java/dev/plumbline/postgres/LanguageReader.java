package dev.plumbline.postgres;

import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.Language;
import dev.plumbline.catalog.ObjectId;
import java.sql.SQLException;
import java.util.List;

/** Reads procedural languages that no extension brought. */
final class LanguageReader implements KindReader {
    @Override
    public String name() {
        return "language";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.LANGUAGE);
    }

    @Override
    public boolean rare() {
        return true;
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        found.add(new Language(
                ObjectId.of("language", row.required("name")),
                row.flag("trusted"),
                row.required("handler"),
                row.text("inline"),
                row.text("validator")));
    }
}
