package dev.plumbline.postgres;

import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Routine;
import java.sql.SQLException;
import java.util.List;

/** Reads functions, window functions and procedures; a function in C has its library before its symbol. */
final class RoutineReader implements KindReader {
    @Override
    public String name() {
        return "routine";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.FUNCTION, Kind.PROCEDURE);
    }

    @Override
    public String catalog() {
        return "pg_proc";
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        found.add(new Routine(
                ObjectId.routine(
                        row.required("kind"), row.required("schema"), row.required("name"), row.required("arguments")),
                row.required("signature"),
                row.text("returns"),
                language(row),
                row.flag("is_window"),
                Words.volatility(row.letter("volatility")),
                row.flag("strict"),
                row.flag("security_definer"),
                row.flag("leakproof"),
                Words.parallel(row.letter("parallel")),
                row.required("cost"),
                row.required("rows"),
                row.text("support"),
                row.list("settings"),
                body(row)));
    }

    private static String language(Row row) throws SQLException {
        List<String> transforms = row.list("transforms");
        return row.required("language")
                + (transforms.isEmpty() ? "" : " TRANSFORM FOR TYPE " + String.join(", FOR TYPE ", transforms));
    }

    private static String body(Row row) throws SQLException {
        String library = row.text("library");
        return (library == null ? "" : library + ", ") + row.required("body");
    }
}
