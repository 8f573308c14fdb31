package dev.plumbline.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The roles and the tablespace that scenarios name; they belong to the whole test server and stay. */
final class ScenarioCluster {
    private ScenarioCluster() {}

    static void prepare(TestServer.EmptyDatabase database) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String role : List.of("scenario_owner", "scenario_reader", "\"Leser \"\"ü\"\"\"")) {
                statement.execute("DO $do$ BEGIN CREATE ROLE " + role
                        + "; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $do$");
            }
            if (!hasTablespace(statement)) {
                statement.execute("SET allow_in_place_tablespaces = on");
                statement.execute("CREATE TABLESPACE scenario_space LOCATION ''");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean hasTablespace(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT FROM pg_tablespace WHERE spcname = 'scenario_space'")) {
            return row.next();
        }
    }
}
