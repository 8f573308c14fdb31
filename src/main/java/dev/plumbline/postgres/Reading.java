package dev.plumbline.postgres;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Kind;
import dev.plumbline.port.CancelledException;
import dev.plumbline.port.Progress;
import dev.plumbline.port.WorkFailedException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;

/** One transaction in which kinds are read one after the other, and what could not be read. */
final class Reading {
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String QUERY_CANCELED = "57014";
    private static final int ATTEMPTS = 3;

    private final Connection connection;
    private final Progress progress;
    private final String source;
    private final ReadScope scope;
    private final LockedRelations locked = new LockedRelations();
    private final SequencedSet<Gap> gaps = new LinkedHashSet<>();
    private final Savepoint start;

    Reading(Connection connection, Progress progress, String source, ReadScope scope) throws SQLException {
        this.connection = connection;
        this.progress = progress;
        this.source = source;
        this.scope = scope;
        this.start = connection.setSavepoint();
    }

    /** Reads one kind; whatever fails is a gap. */
    void read(KindReader reader, Found found) throws SQLException {
        String what = reader.name().replace('_', ' ');
        progress.at("reading " + what + " definitions of " + source);
        for (int attempt = 1; scope.major() >= reader.since(); attempt++) {
            progress.check();
            try {
                rows(reader, found);
                return;
            } catch (SQLException e) {
                undo(e);
                if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState()) || attempt == ATTEMPTS || !findLocked(reader)) {
                    unreadable(reader, e);
                    return;
                }
            }
        }
    }

    /** Lists what this version does not read. */
    void listUnmodelled() throws SQLException {
        progress.at("listing the kinds of " + source + " that are not read");
        progress.check();
        UnmodelledKinds unmodelled = new UnmodelledKinds();
        try {
            run("unmodelled", List.of(), unmodelled::add);
            gaps.addAll(unmodelled.gaps(source));
        } catch (SQLException e) {
            undo(e);
            String reason = "whether there are such objects is not known: " + firstLine(e);
            UnmodelledKinds.WORDS.forEach(word -> gaps.add(new Gap("*", word, List.of(), reason, source)));
        }
    }

    /** Every gap so far. */
    List<Gap> gaps() {
        List<Gap> all = new ArrayList<>(gaps);
        all.addAll(locked.gaps(source));
        return all;
    }

    private void rows(KindReader reader, Found found) throws SQLException {
        run(reader.name(), locked.of(reader.catalog()), row -> {
            try {
                reader.read(row, found);
            } catch (VanishedException e) {
                vanished(reader, row, e);
            }
        });
    }

    private void vanished(KindReader reader, Row row, VanishedException e) throws SQLException {
        String schema = row.has("schema") ? Objects.requireNonNullElse(row.text("schema"), "*") : "*";
        for (Kind kind : reader.kinds()) {
            gaps.add(new Gap(schema, kind.word(), List.of(), row.text("name") + ": " + e.getMessage(), source));
        }
    }

    private boolean findLocked(KindReader reader) throws SQLException {
        try {
            run("locked", List.of(), locked::add);
            return true;
        } catch (SQLException e) {
            undo(e);
            unreadable(reader, e);
            return false;
        }
    }

    private void run(String query, List<Long> excluded, RowTaker taker) throws SQLException {
        Map<String, Object> parameters = scope.parameters(locked.of("pg_class"), excluded);
        try (PreparedStatement statement = Query.of(query, scope.major()).prepare(connection, parameters);
                RunningStatement _ = new RunningStatement(statement, progress);
                ResultSet result = statement.executeQuery()) {
            Row row = new Row(result);
            while (result.next()) {
                taker.take(row);
            }
        }
    }

    private void undo(SQLException e) throws SQLException {
        if (lost(e)) {
            throw new WorkFailedException(
                    "the connection to " + source + " was lost while it was read: " + e.getMessage(),
                    "Read it again when the server answers.",
                    e);
        }
        connection.rollback(start);
        if (QUERY_CANCELED.equals(e.getSQLState()) && progress.cancelled()) {
            throw new CancelledException();
        }
    }

    private boolean lost(SQLException e) throws SQLException {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return state.startsWith("08") || state.startsWith("57P") || connection.isClosed();
    }

    private void unreadable(KindReader reader, SQLException e) {
        String reason =
                "the server does not let " + reader.name().replace('_', ' ') + " definitions be read: " + firstLine(e);
        for (Kind kind : reader.kinds()) {
            gaps.add(new Gap("*", kind.word(), List.of(), reason, source));
        }
    }

    private static String firstLine(SQLException e) {
        String message = e.getMessage();
        return message == null
                ? "SQLSTATE " + e.getSQLState()
                : message.lines().findFirst().orElse("");
    }

    /** Takes the rows of a query. */
    private interface RowTaker {
        void take(Row row) throws SQLException;
    }
}
