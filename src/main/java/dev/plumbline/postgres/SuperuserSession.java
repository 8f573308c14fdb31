package dev.plumbline.postgres;

import dev.plumbline.catalog.SqlName;
import dev.plumbline.port.ReplayOutcome;
import dev.plumbline.port.ReplayOutcome.Done;
import dev.plumbline.port.ReplayOutcome.NotAllowed;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs single statements of the kinds in {@link SuperuserStatements} by the administrator, in a session where the project's event
 * triggers do not fire. Names mean what they mean to the plain role's session.
 */
final class SuperuserSession implements AutoCloseable {
    private final ScratchServer server;
    private final String database;
    private final ReplaySession plain;
    private @Nullable Connection connection;

    SuperuserSession(ScratchServer server, String database, ReplaySession plain) {
        this.server = server;
        this.database = database;
        this.plain = plain;
    }

    /** What became of it; refused where it would give something to a role that is not ours. */
    ReplayOutcome run(SqlPart part, NotAllowed refused) {
        if (!server.hasSuperuser() || !rolesAreHarmless(part)) {
            return refused;
        }
        try {
            execute(part.fromTokens(), plain.searchPath());
            return new Done();
        } catch (SQLException e) {
            return Replay.outcomeOf(e, part.tokens());
        }
    }

    private boolean rolesAreHarmless(SqlPart part) {
        List<String> named = SuperuserStatements.rolesOf(part);
        return !SuperuserStatements.givesToRoles(part)
                || (!named.isEmpty() && named.stream().allMatch(server.roles()::isHarmless));
    }

    /** Puts an extension of the host's where a statement wants it; one that cannot move stays. */
    void moveExtension(String extension, String schema) {
        try {
            if (server.hasSuperuser()) {
                execute(PlainRoleReplay.moved(extension, schema), "");
            }
        } catch (SQLException e) {
            // Not relocatable, or there already: it then is where its own script put it.
            return;
        }
    }

    private void execute(String sql, String searchPath) throws SQLException {
        try (Statement statement = connection().createStatement()) {
            statement.setEscapeProcessing(false);
            statement.setQueryTimeout(ReplaySession.SECONDS);
            statement.execute(
                    "SELECT pg_catalog.set_config('search_path', " + SqlName.literal(searchPath) + ", false)");
            try {
                statement.execute(sql);
            } finally {
                statement.execute("SELECT pg_catalog.set_config('search_path', 'pg_catalog, pg_temp', false)");
            }
        }
    }

    private Connection connection() throws SQLException {
        Connection open = connection;
        if (open != null && !open.isClosed()) {
            return open;
        }
        Connection fresh = server.sessions().guarded(database);
        connection = fresh;
        return fresh;
    }

    @Override
    public void close() {
        ServerErrors.closeQuietly(connection);
        connection = null;
    }
}
