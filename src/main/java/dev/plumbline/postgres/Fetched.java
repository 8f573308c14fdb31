package dev.plumbline.postgres;

import dev.plumbline.catalog.Gap;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the server answered about one kind, not yet turned into objects.
 *
 * @param rows null where there are none to be had
 * @param gaps why not
 */
record Fetched(KindReader reader, @Nullable ResultSet rows, List<Gap> gaps) {
    static Fetched nothing(KindReader reader, List<Gap> gaps) {
        return new Fetched(reader, null, gaps);
    }

    /** Adds the objects, and answers what is a gap: that, and the objects that went away while the server looked. */
    List<Gap> addTo(Found found, String source) throws SQLException {
        List<Gap> all = new ArrayList<>(gaps);
        if (rows != null) {
            try (rows) {
                Row row = new Row(rows);
                while (rows.next()) {
                    add(row, found, source, all);
                }
            }
        }
        return all;
    }

    private void add(Row row, Found found, String source, List<Gap> vanished) throws SQLException {
        try {
            reader.read(row, found);
        } catch (VanishedException e) {
            String schema = row.has("schema") ? Objects.requireNonNullElse(row.text("schema"), "*") : "*";
            String reason = row.text("name") + ": " + e.getMessage();
            for (String word : reader.words()) {
                vanished.add(new Gap(schema, word, List.of(), reason, source));
            }
        }
    }
}
