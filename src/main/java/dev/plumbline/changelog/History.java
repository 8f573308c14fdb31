package dev.plumbline.changelog;

import dev.plumbline.catalog.Presence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a live database says of its migrations.
 *
 * @param presence whether the table is there; unknown where it cannot be read
 * @param rows in the order in which the tool wrote them; none where the table is empty
 * @param rowAge transactions since its newest row was written, {@code age(xmin)}; null where unknown
 * @param reason why it is unknown, else empty
 */
public record History(
        HistoryTable table,
        Presence presence,
        List<HistoryRow> rows,
        @Nullable Long rowAge,
        String reason) {
    private static final int MOST_NAMED = 3;

    public History {
        rows = List.copyOf(rows);
    }

    /** The last row of each revision that was not taken back, in the order of their first rows. */
    public List<HistoryRow> standing() {
        SequencedMap<String, HistoryRow> last = new LinkedHashMap<>();
        rows.forEach(row -> last.put(row.revision(), row));
        return last.values().stream()
                .filter(row -> row.mark() != HistoryRow.Mark.UNDONE)
                .toList();
    }

    /** The revisions that stand. */
    public List<String> revisions() {
        return standing().stream().map(HistoryRow::revision).toList();
    }

    /** The revisions that stand, in a few words. */
    public String said() {
        List<String> all = revisions();
        if (all.isEmpty()) {
            return "no revision";
        }
        return all.size() <= MOST_NAMED
                ? String.join(", ", all)
                : all.size() + " revisions, the last of them " + all.getLast();
    }

    /** The same without rows of revisions that the map sends to another set. */
    public History without(Map<String, String> others) {
        List<HistoryRow> own =
                rows.stream().filter(row -> !others.containsKey(row.revision())).toList();
        return new History(table, presence, own, rowAge, reason);
    }
}
