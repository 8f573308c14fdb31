package dev.plumbline.postgres;

import dev.plumbline.catalog.SqlName;
import dev.plumbline.port.WorkFailedException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one session through which a scratch server itself is changed: databases and roles. Calls from several threads queue. */
final class Administrator implements AutoCloseable {
    private final Sessions sessions;
    private final ScratchNames names;
    private @Nullable Connection connection;

    Administrator(Sessions sessions, ScratchNames names) {
        this.sessions = sessions;
        this.names = names;
    }

    /** Runs one statement, or fails saying what we were doing. */
    synchronized void execute(String doing, String sql) {
        try {
            execute(sql);
        } catch (SQLException e) {
            throw new WorkFailedException(
                    doing + " on the scratch server failed: " + ServerErrors.textOf(e), remedyOf(e), e);
        }
    }

    synchronized void execute(String sql) throws SQLException {
        try (Statement statement = open().createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    /** The first column of each row, as text; values are bound to the question marks. */
    synchronized List<String> list(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = open().prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<String> list = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    list.add(rows.getString(1));
                }
            }
            return list;
        }
    }

    /** Drops a database with all sessions in it, also one that its owner marked as a template. */
    synchronized void dropDatabase(String name) throws SQLException {
        if (!list("SELECT 1 FROM pg_database WHERE datname = ? AND datistemplate", name)
                .isEmpty()) {
            execute("ALTER DATABASE " + SqlName.quote(name) + " IS_TEMPLATE false");
        }
        execute("DROP DATABASE IF EXISTS " + SqlName.quote(name) + " WITH (FORCE)");
    }

    private Connection open() throws SQLException {
        Connection old = connection;
        if (old != null && !old.isClosed()) {
            return old;
        }
        Connection fresh = sessions.administrator();
        connection = fresh;
        if (!names.own()) {
            list("SELECT pg_advisory_lock_shared(?, ?)", ScratchNames.LOCK_CLASS, names.lockNumber());
        }
        return fresh;
    }

    private static String remedyOf(SQLException e) {
        return "42501".equals(e.getSQLState())
                ? "Give --scratch the URL of a superuser, or of a role with CREATEDB and CREATEROLE."
                : "";
    }

    @Override
    public synchronized void close() {
        ServerErrors.closeQuietly(connection);
        connection = null;
    }
}
