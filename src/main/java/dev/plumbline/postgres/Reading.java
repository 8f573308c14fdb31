package dev.plumbline.postgres;

import dev.plumbline.catalog.Gap;
import dev.plumbline.port.CancelledException;
import dev.plumbline.port.Progress;
import dev.plumbline.port.WorkFailedException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One transaction in which the rows of one kind after the other are fetched. */
final class Reading {
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String QUERY_CANCELED = "57014";
    private static final int ATTEMPTS = 3;

    private final Connection connection;
    private final Progress progress;
    private final String source;
    private final ReadScope scope;
    private final LockedRelations locked;
    private final Savepoint start;

    /** Reads through a connection whose settings are pinned. */
    Reading(Connection connection, Progress progress, String source, ReadScope scope) throws SQLException {
        this(connection, progress, source, scope, new LockedRelations());
    }

    private Reading(Connection connection, Progress progress, String source, ReadScope scope, LockedRelations locked)
            throws SQLException {
        this.connection = connection;
        this.progress = progress;
        this.source = source;
        this.scope = scope;
        this.locked = locked;
        this.start = connection.setSavepoint();
    }

    /** The same reading through another session that sees the same; what one finds locked, both leave alone. */
    Reading through(Connection twin) throws SQLException {
        PinnedSettings.pin(twin);
        return new Reading(twin, progress, source, scope, locked);
    }

    /** The rows of one kind; where they cannot be read, gaps. */
    Fetched fetch(KindReader reader) throws SQLException {
        String what = reader.name().replace('_', ' ');
        progress.at("reading " + what + " definitions of " + source);
        for (int attempt = 1; scope.major() >= reader.since(); attempt++) {
            progress.check();
            int known = locked.size();
            try {
                return new Fetched(reader, rows(reader.name(), locked.of(reader.catalog())), List.of());
            } catch (SQLException e) {
                undo(e);
                if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState()) || attempt == ATTEMPTS || !findsMoreThan(known)) {
                    return unreadable(reader, e);
                }
            }
        }
        return Fetched.nothing(reader, List.of());
    }

    /** The words of the rare kinds that the database has objects of; all of them where that is not known. */
    Set<String> rareKinds() throws SQLException {
        progress.at("looking for rare kinds of " + source);
        progress.check();
        Set<String> words = new HashSet<>();
        try {
            each("rare", row -> words.add(row.required("kind")));
        } catch (SQLException e) {
            undo(e);
            KindReaders.WITH_DEPENDENCIES.stream()
                    .filter(KindReader::rare)
                    .flatMap(reader -> reader.kinds().stream())
                    .forEach(kind -> words.add(kind.word()));
        }
        return words;
    }

    /** Lists what this version does not read. */
    List<Gap> unmodelled() throws SQLException {
        progress.at("listing the kinds of " + source + " that are not read");
        progress.check();
        UnmodelledKinds unmodelled = new UnmodelledKinds();
        try {
            each("unmodelled", unmodelled::add);
            return unmodelled.gaps(source);
        } catch (SQLException e) {
            undo(e);
            String reason = "whether there are such objects is not known: " + firstLine(e);
            return UnmodelledKinds.WORDS.stream()
                    .map(word -> new Gap("*", word, List.of(), reason, source))
                    .toList();
        }
    }

    /** The objects that somebody held locked. */
    List<Gap> lockedOnes() {
        return locked.gaps(source);
    }

    private boolean findsMoreThan(int known) throws SQLException {
        try {
            each("locked", locked::add);
            return locked.size() > known;
        } catch (SQLException e) {
            undo(e);
            return false;
        }
    }

    private void each(String query, RowTaker taker) throws SQLException {
        try (ResultSet result = rows(query, List.of())) {
            Row row = new Row(result);
            while (result.next()) {
                taker.take(row);
            }
        }
    }

    /** All rows, which the driver holds in memory; closing them closes their statement. */
    private ResultSet rows(String query, List<Long> excluded) throws SQLException {
        Map<String, Object> parameters = scope.parameters(locked.of("pg_class"), excluded);
        PreparedStatement statement = Query.of(query, scope).prepare(connection, parameters);
        statement.closeOnCompletion();
        try (RunningStatement _ = new RunningStatement(statement, progress)) {
            return statement.executeQuery();
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

    private Fetched unreadable(KindReader reader, SQLException e) {
        String reason =
                "the server does not let " + reader.name().replace('_', ' ') + " definitions be read: " + firstLine(e);
        return Fetched.nothing(
                reader,
                reader.words().stream()
                        .map(word -> new Gap("*", word, List.of(), reason, source))
                        .toList());
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
