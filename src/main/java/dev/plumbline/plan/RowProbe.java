package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import java.util.List;

/**
 * A question to the rows of one table of the actual side, under its present names: which of them do not fit.
 *
 * @param sql a query of a row for each row that does not fit, bounded by {@link #LIMIT}; its columns are those of {@code key} as text
 * @param key the columns of the primary key, or {@code ctid}; empty where rows cannot be named
 * @param calls functions that the query calls by name, besides those that Plumbline wrote itself
 * @param converts whether rows are only converted: the query fails where one cannot be, and answers nothing else
 */
public record RowProbe(ObjectId table, String sql, List<String> key, List<String> calls, boolean converts) {
    /** How many rows are counted at most. */
    public static final int LIMIT = 1000;

    public RowProbe {
        key = List.copyOf(key);
        calls = List.copyOf(calls);
    }
}
