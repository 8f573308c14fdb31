package dev.plumbline.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Transactions that see one moment and change nothing. */
record Transactions(Connection connection) {
    /** Work on an open connection. */
    @FunctionalInterface
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    <T> T readOnly(Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
        }
        T result = work.with(connection);
        connection.rollback();
        return result;
    }
}
