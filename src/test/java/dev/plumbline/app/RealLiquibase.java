package dev.plumbline.app;

import dev.plumbline.postgres.TestServer.EmptyDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.core.PostgresDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.logging.core.NoOpLogService;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Liquibase as its own command line runs it: the changelog's {@code update} on a live database. */
final class RealLiquibase {
    private RealLiquibase() {}

    static void update(EmptyDatabase database, Path root, String changelog, String contexts, String labels) {
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
                new Liquibase(changelog, new DirectoryResourceAccessor(root), target)
                        .update(new Contexts(contexts), new LabelExpression(labels));
            });
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
