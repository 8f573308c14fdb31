package dev.plumbline.postgres;

import dev.plumbline.plan.Plan;
import dev.plumbline.report.PlanSql;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs a plan's script as {@code psql} does: each statement by itself. */
record ScriptRun(TestServer.EmptyDatabase database) {
    void run(Plan plan) throws SQLException {
        run(PlanSql.render(plan, true));
    }

    void run(String script) throws SQLException {
        database.connection().setAutoCommit(true);
        try (Statement statement = database.connection().createStatement()) {
            statement.setEscapeProcessing(false);
            for (SqlPart part : SqlScript.split(script)) {
                try {
                    statement.execute(part.sql());
                } catch (SQLException e) {
                    throw new IllegalStateException(e.getMessage() + "\nin " + part.sql() + "\nof\n" + script, e);
                }
            }
        }
    }
}
