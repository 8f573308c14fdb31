package dev.plumbline.postgres;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.changelog.History;
import dev.plumbline.changelog.HistoryTable;
import dev.plumbline.port.LiveReading;
import dev.plumbline.port.LiveRequest;
import dev.plumbline.port.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads one database whole, inside a transaction that is open: definitions, histories, ages and sizes. */
record LiveReader(CatalogReading reading, LiveRequest request, Progress progress) {
    /** The reading; nothing is left open in the transaction. */
    LiveReading read(Connection connection, Twin twin, String source) throws SQLException {
        Snapshot snapshot = request.dependencies()
                ? reading.read(connection, twin, source, request.schemas(), progress)
                : reading.definitions(connection, twin, source, request.schemas(), progress);
        List<History> histories = new ArrayList<>();
        for (HistoryTable table : request.histories()) {
            histories.add(new HistoryQuery(connection, progress).read(table));
        }
        Map<ObjectId, Long> ages = new HashMap<>();
        Map<ObjectId, Long> rows = new HashMap<>();
        List<Gap> gaps = new ArrayList<>();
        if (request.facts()) {
            FactsQuery facts = new FactsQuery(connection, progress);
            progress.at("reading ages and sizes of " + source);
            fill(ages, connection, "age", source, gaps, () -> facts.ages(request.schemas()));
            fill(rows, connection, "rows", source, gaps, () -> facts.rows(request.schemas()));
        }
        return new LiveReading(snapshot.withGaps(gaps), histories, ages, rows);
    }

    private interface Facts {
        Map<ObjectId, Long> read() throws SQLException;
    }

    private void fill(
            Map<ObjectId, Long> into, Connection connection, String kind, String source, List<Gap> gaps, Facts facts)
            throws SQLException {
        progress.check();
        Savepoint before = connection.setSavepoint();
        try {
            into.putAll(facts.read());
        } catch (SQLException e) {
            if (!isOfTheStatementAlone(e) || progress.cancelled()) {
                throw e;
            }
            connection.rollback(before);
            gaps.add(new Gap("*", kind, List.of(), ServerErrors.textOf(e), source));
        }
    }

    /** Whether the session lives on after it: a right, a lock, a timeout, not a lost connection. */
    static boolean isOfTheStatementAlone(SQLException e) {
        String state = ServerErrors.stateOf(e);
        return !state.isEmpty() && !state.startsWith("08") && !state.startsWith("57P");
    }
}
