package dev.plumbline.postgres;

import dev.plumbline.catalog.SqlName;
import dev.plumbline.port.Connection.Secret;
import dev.plumbline.port.Connection.Timeouts;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/** A session on a database that people use: it can only read, and everything it does has an end. */
record LiveSession(Connection connection, LiveTarget target, Optional<Secret> password, Timeouts timeouts)
        implements AutoCloseable {
    /** So many relations make a catalog that is worth a second session. */
    private static final int LARGE = 4000;

    private static final Duration SLACK = Duration.ofSeconds(15);

    /** Connects within the connect timeout, which holds for the handshake too. */
    static LiveSession open(LiveTarget target, Optional<Secret> password, Timeouts timeouts) throws SQLException {
        String seconds = Long.toString(Math.max(1, (timeouts.connect().toMillis() + 999) / 1000));
        Properties properties = new Properties();
        properties.putAll(target.parameters());
        properties.setProperty("user", target.user());
        password.ifPresent(secret -> properties.setProperty("password", secret.reveal()));
        properties.setProperty("ApplicationName", "plumbline");
        properties.setProperty("connectTimeout", seconds);
        properties.setProperty("loginTimeout", seconds);
        properties.setProperty("socketTimeout", seconds);
        properties.setProperty("prepareThreshold", "0");
        return new LiveSession(Driver.connect(target.url(), properties), target, password, timeouts);
    }

    int major() throws SQLException {
        return connection.getMetaData().getDatabaseMajorVersion();
    }

    /** Begins the one transaction; its bounds are the transaction's own, as poolers drop those of sessions. */
    void begin() throws SQLException {
        begin("");
    }

    private void begin(String seenBefore) throws SQLException {
        Duration longest = timeouts.statement().plus(SLACK);
        connection.setNetworkTimeout(Runnable::run, (int) longest.toMillis());
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
            if (!seenBefore.isEmpty()) {
                statement.execute("SET TRANSACTION SNAPSHOT " + SqlName.literal(seenBefore));
            }
            statement.execute(
                    "SELECT pg_catalog.set_config(name, value, true) FROM (VALUES ('search_path', 'pg_catalog'),"
                            + " ('jit', 'off'), ('row_security', 'off'), ('application_name', 'plumbline'),"
                            + bound("statement_timeout", timeouts.statement()) + ","
                            + bound("lock_timeout", timeouts.lock()) + ","
                            + bound("idle_in_transaction_session_timeout", longest.multipliedBy(2))
                            + ") AS bounds (name, value)");
        }
    }

    /** Another session that sees what this one sees; none where the catalog is small or the server does not allow it. */
    Twin twin() throws SQLException {
        Optional<String> snapshot = exported();
        return () -> snapshot.isEmpty() ? Optional.empty() : Optional.of(seeing(snapshot.get()));
    }

    private Connection seeing(String snapshot) throws SQLException {
        LiveSession other = open(target, password, timeouts);
        try {
            other.begin(snapshot);
            return other.connection();
        } catch (SQLException e) {
            other.close();
            throw e;
        }
    }

    private Optional<String> exported() throws SQLException {
        String sql = "SELECT pg_export_snapshot() FROM pg_class HAVING count(*) > " + LARGE;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            if (!LiveReader.isOfTheStatementAlone(e)) {
                throw e;
            }
            connection.rollback();
            begin();
            return Optional.empty();
        }
    }

    private static String bound(String name, Duration value) {
        return " ('" + name + "', '" + value.toMillis() + "ms')";
    }

    @Override
    public void close() {
        ServerErrors.closeQuietly(connection);
    }
}
