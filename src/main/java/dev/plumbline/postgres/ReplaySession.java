package dev.plumbline.postgres;

import dev.plumbline.port.WorkFailedException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The session in which one scratch database is replayed on, by its plain role. It can be left, so that the database can be copied, and
 * goes on with the same settings.
 */
final class ReplaySession implements AutoCloseable {
    /** The longest that one statement may take. */
    static final int SECONDS = 120;

    private final Sessions sessions;
    private final String database;
    private final ScratchRole role;
    private final String options;
    private Map<String, String> settings = Map.of();
    private @Nullable Connection connection;

    ReplaySession(Sessions sessions, String database, ScratchRole role, String options) {
        this.sessions = sessions;
        this.database = database;
        this.role = role;
        this.options = options;
    }

    ReplaySession in(String otherDatabase) {
        ReplaySession other = new ReplaySession(sessions, otherDatabase, role, options);
        other.settings = settings;
        return other;
    }

    /** One that goes on where another was left, with its settings. */
    ReplaySession with(Map<String, String> left) {
        ReplaySession other = in(database);
        other.settings = Map.copyOf(left);
        return other;
    }

    /** The settings that were made when it was left last. */
    Map<String, String> settings() {
        return settings;
    }

    /** Sends it as it is; what it answers is thrown away. */
    void execute(String sql) throws SQLException {
        try (Statement statement = connection().createStatement()) {
            statement.setEscapeProcessing(false);
            statement.setQueryTimeout(SECONDS);
            statement.execute(sql);
        }
    }

    /** Sends it in a transaction of its own. */
    void executeInTransaction(String sql) throws SQLException {
        execute("BEGIN");
        try {
            execute(sql);
        } catch (SQLException e) {
            execute("ROLLBACK");
            throw e;
        }
        execute("COMMIT");
    }

    /** Ends a transaction that the SQL left open, keeping or undoing it. */
    void endTransaction(boolean keep) throws SQLException {
        execute(keep ? "COMMIT" : "ROLLBACK");
    }

    /** The schemas of the search path that exist, written as a setting. */
    String searchPath() throws SQLException {
        return single(
                "SELECT array_to_string(ARRAY(SELECT quote_ident(s) FROM unnest(current_schemas(false)) s), ', ')");
    }

    String single(String sql) throws SQLException {
        try (Statement statement = connection().createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    Connection connection() throws SQLException {
        Connection open = connection;
        if (open != null && !open.isClosed()) {
            return open;
        }
        Connection fresh = sessions.as(database, role.name(), role.password(), options);
        connection = fresh;
        restore(fresh);
        return fresh;
    }

    /** Closes the connection and keeps the settings that the SQL made. */
    void leave() {
        try {
            if (connection != null) {
                settings = changedSettings();
            }
        } catch (SQLException e) {
            throw new WorkFailedException("leaving the scratch database failed: " + ServerErrors.textOf(e), "", e);
        } finally {
            close();
        }
    }

    private Map<String, String> changedSettings() throws SQLException {
        Map<String, String> changed = new LinkedHashMap<>();
        try (Statement statement = connection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT name, pg_catalog.current_setting(name)"
                        + " FROM pg_catalog.pg_settings WHERE source = 'session' AND context = 'user'")) {
            while (rows.next()) {
                changed.put(rows.getString(1), rows.getString(2));
            }
        }
        changed.remove("session_authorization");
        changed.remove("role");
        return changed;
    }

    private void restore(Connection fresh) throws SQLException {
        try (PreparedStatement statement = fresh.prepareStatement("SELECT pg_catalog.set_config(?, ?, false)")) {
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                statement.setString(1, setting.getKey());
                statement.setString(2, setting.getValue());
                statement.executeQuery().close();
            }
        }
    }

    @Override
    public void close() {
        ServerErrors.closeQuietly(connection);
        connection = null;
    }
}
