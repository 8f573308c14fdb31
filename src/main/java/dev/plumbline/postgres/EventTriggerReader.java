package dev.plumbline.postgres;

import dev.plumbline.catalog.EventTrigger;
import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SqlName;
import java.sql.SQLException;
import java.util.List;

/** Reads event triggers. */
final class EventTriggerReader implements KindReader {
    @Override
    public String name() {
        return "event_trigger";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.EVENT_TRIGGER);
    }

    @Override
    public String catalog() {
        return "pg_event_trigger";
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        List<String> tags = row.sorted("tags").stream().map(SqlName::literal).toList();
        found.add(new EventTrigger(
                ObjectId.of("event-trigger", row.required("name")),
                "ON " + row.required("event")
                        + (tags.isEmpty() ? "" : " WHEN TAG IN (" + String.join(", ", tags) + ")")
                        + " EXECUTE FUNCTION " + row.required("function") + "()",
                Words.enabled(row.letter("enabled"))));
    }
}
