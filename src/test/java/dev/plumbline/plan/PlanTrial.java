package dev.plumbline.plan;

import dev.plumbline.catalog.Snapshot;
import dev.plumbline.diff.Comparison;
import dev.plumbline.diff.Differ;
import dev.plumbline.diff.Difference;
import dev.plumbline.port.Progress;
import dev.plumbline.postgres.CatalogReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** Plans from one schema to another on a database that is empty before and after, runs the plan and says what is wrong with it. */
record PlanTrial(Connection connection) {
    /** The major version of the server. */
    int major() {
        try {
            return connection.getMetaData().getDatabaseMajorVersion();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What went wrong; empty where nothing did. */
    String failure(RandomSchema before, RandomSchema after) {
        try {
            return run(before, after);
        } catch (SQLException | RuntimeException e) {
            return "does not load: " + e + " " + e.getCause();
        }
    }

    /** The kind of a failure, without names. */
    static String kind(String failure) {
        String line = failure.lines().findFirst().orElse("");
        return line.replaceAll("\"[^\"]*\"", "")
                .replaceAll("(remains: \\w+).*", "$1")
                .replaceAll("(made again: \\[\\w+).*", "$1");
    }

    private String run(RandomSchema before, RandomSchema after) throws SQLException {
        Snapshot expected = load(after);
        try (Statement statement = statement()) {
            execute(before, statement);
            Snapshot actual = read();
            ObjectOids oids = ObjectOids.read(connection);
            Comparison comparison = new Differ().compare(expected, actual);
            Plan plan = Planner.plan(comparison);
            String failure = execute(plan, statement);
            return failure.isEmpty() ? verdict(comparison, oids, plan) : failure;
        } finally {
            connection.rollback();
        }
    }

    private Snapshot load(RandomSchema schema) throws SQLException {
        try (Statement statement = statement()) {
            execute(schema, statement);
            return read();
        } finally {
            connection.rollback();
        }
    }

    private static void execute(RandomSchema schema, Statement statement) throws SQLException {
        for (String sql : schema.statements()) {
            try {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new SQLException(sql, e.getSQLState(), e);
            }
        }
    }

    private Statement statement() throws SQLException {
        Statement statement = connection.createStatement();
        statement.setEscapeProcessing(false);
        return statement;
    }

    private static String execute(Plan plan, Statement statement) throws SQLException {
        statement.execute("SET LOCAL check_function_bodies = off");
        for (dev.plumbline.plan.Statement planned : plan.statements()) {
            try {
                statement.execute(planned.sql());
            } catch (SQLException e) {
                return "fails: " + e.getMessage() + "\nat: " + planned.sql() + "\nin:\n" + script(plan);
            }
        }
        return "";
    }

    private String verdict(Comparison comparison, ObjectOids oids, Plan plan) throws SQLException {
        List<Difference> left =
                new Differ().compare(comparison.expected(), read()).differences();
        if (!left.isEmpty()) {
            return "remains: " + left.stream().map(Object::toString).collect(Collectors.joining("\n")) + "\nafter:\n"
                    + script(plan);
        }
        List<String> moved = new Untouched(comparison).moved(oids, ObjectOids.read(connection));
        return moved.isEmpty() ? "" : "made again: " + moved + "\nby:\n" + script(plan);
    }

    private static String script(Plan plan) {
        return plan.statements().stream().map(dev.plumbline.plan.Statement::sql).collect(Collectors.joining(";\n"));
    }

    private Snapshot read() {
        return new CatalogReader().read(connection, "trial", List.of(), new Unwatched());
    }

    /** Nobody looks on. */
    private static final class Unwatched implements Progress {
        @Override
        public void at(String doing) {}

        @Override
        public boolean cancelled() {
            return false;
        }

        @Override
        public Registration onCancel(Runnable action) {
            return () -> {};
        }
    }
}
