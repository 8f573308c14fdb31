package dev.plumbline.postgres;

import dev.plumbline.catalog.Snapshot;
import dev.plumbline.port.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Reads a test database as the product reads a live one: in a repeatable-read, read-only transaction with timeouts. */
final class TestReading {
    private TestReading() {}

    static Snapshot of(TestServer.EmptyDatabase database, String... schemas) {
        return of(database, "", schemas);
    }

    /** As another role; the empty one is the superuser. */
    static Snapshot of(TestServer.EmptyDatabase database, String role, String[] schemas) {
        try (Connection connection = database.connect()) {
            return of(connection, role, new TestProgress(), schemas);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Snapshot of(Connection connection, String role, Progress progress, String... schemas) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET lock_timeout = '200ms'");
            if (!role.isEmpty()) {
                statement.execute("SET ROLE " + role);
            }
        }
        return new CatalogReader().read(connection, "test", List.of(schemas), progress);
    }
}
