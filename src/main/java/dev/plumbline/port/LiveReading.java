package dev.plumbline.port;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.changelog.History;
import java.util.List;
import java.util.Map;

/**
 * What a live database holds, read in one repeatable-read transaction.
 *
 * @param ages transactions since a table (its {@code pg_attribute} row with {@code attnum = -1}) or a column was made, {@code age(xmin)}
 * @param rows estimated rows by table, {@code reltuples}; none where never counted
 */
public record LiveReading(
        Snapshot snapshot, List<History> histories, Map<ObjectId, Long> ages, Map<ObjectId, Long> rows) {
    public LiveReading {
        histories = List.copyOf(histories);
        ages = Map.copyOf(ages);
        rows = Map.copyOf(rows);
    }
}
