package dev.plumbline.postgres;

import dev.plumbline.catalog.Place;
import dev.plumbline.port.ReplayOutcome;
import dev.plumbline.port.ReplayOutcome.Done;
import dev.plumbline.port.ReplayOutcome.Failed;
import dev.plumbline.port.ReplayOutcome.NotAllowed;
import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.postgresql.PGConnection;

/**
 * Runs whole files by the plain role: in one transaction, or in those that the file itself begins and ends, and without savepoints, so
 * that everything of one transaction has one age. A role that a statement lacks is made, and the transaction is run again.
 */
final class FileReplay {
    private final ReplaySession session;
    private final Predicate<String> makeRole;
    private boolean inTransaction;
    private boolean ownTransactions;

    FileReplay(ReplaySession session, Predicate<String> makeRole) {
        this.session = session;
        this.makeRole = makeRole;
    }

    ReplayOutcome run(String sql, String file) {
        List<SqlPart> parts = SqlScript.split(sql);
        ownTransactions = parts.stream().anyMatch(FileReplay::controlsTransaction);
        Set<String> made = new HashSet<>();
        int start = 0;
        int at = 0;
        while (at < parts.size()) {
            start = inTransaction ? start : at;
            try {
                step(parts.get(at));
                at++;
            } catch (SQLException | IOException e) {
                rollback();
                String missing = e instanceof SQLException server ? ServerErrors.missingRole(server) : "";
                if (missing.isEmpty() || !made.add(missing) || !makeRole.test(missing)) {
                    return outcome(e, parts.get(at), file);
                }
                at = start;
            }
        }
        return end(parts, file);
    }

    private ReplayOutcome end(List<SqlPart> parts, String file) {
        try {
            if (inTransaction) {
                session.endTransaction(true);
            }
            return new Done();
        } catch (SQLException e) {
            return outcome(e, parts.getLast(), file);
        } finally {
            inTransaction = false;
        }
    }

    private void step(SqlPart part) throws SQLException, IOException {
        if (part.isMetaCommand()) {
            throw new SQLException("a command of psql, " + part.sql() + ", which no server knows", "42601");
        }
        if (!ownTransactions && !inTransaction) {
            session.execute("BEGIN");
            inTransaction = true;
        }
        if (part.isCopyFromStdin()) {
            session.connection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(part.sql(), new StringReader(part.copyData()));
        } else if (StatementKind.of(part) == StatementKind.CREATE_ROLE) {
            createRole(part);
        } else {
            session.execute(part.sql());
        }
        noteTransaction(part);
    }

    private void createRole(SqlPart part) throws SQLException {
        String name = part.tokens().size() > 2 ? part.tokens().get(2).name() : "";
        if (!makeRole.test(name)) {
            throw new SQLException("the role " + name + " cannot be made", ServerErrors.NOT_ALLOWED);
        }
    }

    private void noteTransaction(SqlPart part) {
        if (ownTransactions && controlsTransaction(part)) {
            String first = part.tokens().getFirst().upper();
            inTransaction = switch (first) {
                case "BEGIN", "START" -> true;
                case "COMMIT", "END", "ABORT" -> false;
                case "ROLLBACK" -> StatementWords.has(part.tokens(), "to");
                default -> inTransaction;
            };
        }
    }

    private void rollback() {
        try {
            session.endTransaction(false);
        } catch (SQLException e) {
            // The session is lost, and its transaction with it; the next statement opens another one.
            session.close();
        }
        inTransaction = false;
    }

    private static boolean controlsTransaction(SqlPart part) {
        return StatementKind.of(part) == StatementKind.TRANSACTION_CONTROL;
    }

    private static ReplayOutcome outcome(Exception e, SqlPart part, String file) {
        if (!(e instanceof SQLException server)) {
            return new Failed("", new Place(file, part.line()) + ": " + e.getMessage(), "");
        }
        String place = new Place(file, part.lineOf(ServerErrors.positionOf(server))) + ": ";
        return switch (Replay.outcomeOf(server, part.tokens())) {
            case Failed failed -> new Failed(failed.sqlState(), place + failed.message(), failed.missing());
            case NotAllowed refused -> new NotAllowed(refused.sqlState(), place + refused.message());
            case ReplayOutcome other -> other;
        };
    }
}
