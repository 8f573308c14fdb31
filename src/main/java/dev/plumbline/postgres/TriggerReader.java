package dev.plumbline.postgres;

import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Trigger;
import java.sql.SQLException;
import java.util.List;

/** Reads triggers; that of a partition under the same name and in the same state follows from the partitioned table's. */
final class TriggerReader implements KindReader {
    @Override
    public String name() {
        return "trigger";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.TRIGGER);
    }

    @Override
    public String catalog() {
        return "pg_trigger";
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        ObjectId parent = row.parent();
        found.add(new Trigger(
                parent.child("trigger", row.required("name")),
                parent,
                definition(row),
                Words.enabled(row.letter("enabled"))));
    }

    private static String definition(Row row) throws SQLException {
        String head = row.required("head");
        String rest = Row.after(head + row.required("own_name"), row.required("definition"));
        List<String> columns = row.list("columns");
        String written = " UPDATE OF " + String.join(", ", columns) + " ";
        int at = columns.isEmpty() ? -1 : rest.indexOf(written);
        return head
                + (at < 0
                        ? rest
                        : rest.substring(0, at) + " UPDATE OF "
                                + String.join(", ", columns.stream().sorted().toList())
                                + " " + rest.substring(at + written.length()));
    }
}
