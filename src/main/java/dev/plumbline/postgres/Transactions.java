package dev.plumbline.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/** Transactions that see one moment and change nothing. */
record Transactions(Connection connection) {
    /** Work on an open connection. */
    @FunctionalInterface
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    <T> T readOnly(Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        T result = work.with(connection);
        connection.rollback();
        return result;
    }
}
