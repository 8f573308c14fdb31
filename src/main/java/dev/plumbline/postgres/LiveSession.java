package dev.plumbline.postgres;

import dev.plumbline.port.Connection.Secret;
import dev.plumbline.port.Connection.Timeouts;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/** A session on a database that people use: it can only read, and everything it does has an end. */
record LiveSession(Connection connection, Timeouts timeouts) implements AutoCloseable {
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
        return new LiveSession(Driver.connect(target.url(), properties), timeouts);
    }

    int major() throws SQLException {
        return connection.getMetaData().getDatabaseMajorVersion();
    }

    /** Begins the one transaction; its bounds are the transaction's own, as poolers drop those of sessions. */
    void begin() throws SQLException {
        Duration longest = timeouts.statement().plus(SLACK);
        connection.setNetworkTimeout(Runnable::run, (int) longest.toMillis());
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
            statement.execute(
                    "SELECT pg_catalog.set_config(name, value, true) FROM (VALUES ('search_path', 'pg_catalog'),"
                            + " ('jit', 'off'), ('row_security', 'off'), ('application_name', 'plumbline'),"
                            + bound("statement_timeout", timeouts.statement()) + ","
                            + bound("lock_timeout", timeouts.lock()) + ","
                            + bound("idle_in_transaction_session_timeout", longest.multipliedBy(2))
                            + ") AS bounds (name, value)");
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
