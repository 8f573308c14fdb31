package dev.plumbline.app;

import dev.plumbline.postgres.TestServer.EmptyDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.core.PostgresDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.logging.core.NoOpLogService;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Liquibase as its own command line runs it on a live database: the changelog's {@code update}, and {@code rollback-count}. */
final class RealLiquibase {
    private RealLiquibase() {}

    /** What is asked of it. */
    private interface Work {
        void on(Liquibase liquibase) throws LiquibaseException;
    }

    static void update(EmptyDatabase database, Path root, String changelog, String contexts, String labels) {
        run(
                database,
                root,
                changelog,
                liquibase -> liquibase.update(new Contexts(contexts), new LabelExpression(labels)));
    }

    /** Takes the changesets that ran last back. */
    static void rollback(EmptyDatabase database, Path root, String changelog, int changesets) {
        run(database, root, changelog, liquibase -> liquibase.rollback(changesets, ""));
    }

    /** How many changesets have run. */
    static int ran(EmptyDatabase database) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM databasechangelog")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void run(EmptyDatabase database, Path root, String changelog, Work work) {
        try (Connection connection = database.connect()) {
            Map<String, Object> quiet = Map.of(
                    Scope.Attr.logService.name(),
                    new NoOpLogService(),
                    Scope.Attr.ui.name(),
                    new LoggerUIService(),
                    "liquibase.analytics.enabled",
                    false,
                    "liquibase.supportPropertyEscaping",
                    true);
            Scope.child(quiet, () -> {
                PostgresDatabase target = new PostgresDatabase();
                target.setConnection(new JdbcConnection(connection));
                work.on(new Liquibase(changelog, new DirectoryResourceAccessor(root), target));
            });
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
