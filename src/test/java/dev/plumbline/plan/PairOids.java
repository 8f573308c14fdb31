package dev.plumbline.plan;

import dev.plumbline.catalog.Snapshot;
import dev.plumbline.diff.Comparison;
import dev.plumbline.diff.Differ;
import dev.plumbline.report.PlanSql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs the plans of pairs of schemas, for measuring: {@code PairOids FOLDER HOST:PORT USER [reverse]}, where each folder below the first
 * that has a {@code before.sql} and an {@code after.sql} is a pair, and the server is one to make databases on. Prints what a plan made again although
 * no difference touches it, what it left different, and what failed.
 */
final class PairOids {
    private static final String BEFORE = "pair_oids_before";
    private static final String AFTER = "pair_oids_after";

    private final String server;
    private final String user;
    private final boolean reverse;
    private int judged;
    private int unloaded;
    private int wrong;

    private PairOids(String server, String user, boolean reverse) {
        this.server = server;
        this.user = user;
        this.reverse = reverse;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        PairOids pairs =
                new PairOids(arguments[1], arguments[2], List.of(arguments).contains("reverse"));
        Path folder = Path.of(arguments[0]);
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path pair : found.filter(path -> Files.exists(path.resolve("before.sql")))
                    .sorted()
                    .toList()) {
                pairs.judge(folder, pair);
            }
        }
        pairs.database(null);
        System.out.println(pairs.judged + " pairs, " + pairs.wrong + " wrong, " + pairs.unloaded + " not loaded");
    }

    private void judge(Path folder, Path pair) throws IOException, SQLException {
        String name = folder.relativize(pair).toString();
        database(BEFORE);
        database(AFTER);
        try (Connection before = open(BEFORE);
                Connection after = open(AFTER)) {
            run(before, Files.readString(pair.resolve(reverse ? "after.sql" : "before.sql")));
            run(after, Files.readString(pair.resolve(reverse ? "before.sql" : "after.sql")));
        } catch (SQLException e) {
            unloaded++;
            System.out.println(name + ": not loaded: " + e.getMessage());
            return;
        }
        judged++;
        String verdict = verdict();
        if (!verdict.isEmpty()) {
            wrong++;
            System.out.println(name + ": " + verdict);
        }
    }

    private String verdict() throws SQLException {
        Snapshot actual = PlanServer.read(url(BEFORE));
        Snapshot expected = PlanServer.read(url(AFTER));
        Comparison comparison = new Differ().compare(expected, actual);
        try (Connection connection = open(BEFORE)) {
            ObjectOids oids = ObjectOids.read(connection);
            try {
                run(connection, PlanSql.render(Planner.plan(comparison), true));
            } catch (SQLException e) {
                return "fails: " + e.getMessage();
            }
            int left = new Differ()
                    .compare(expected, PlanServer.read(url(BEFORE)))
                    .differences()
                    .size();
            List<String> moved = new Untouched(comparison).moved(oids, ObjectOids.read(connection));
            return left > 0 ? left + " differences left" : moved.isEmpty() ? "" : "made again: " + moved;
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://" + server + "/" + database + "?user=" + user;
    }

    private Connection open(String database) throws SQLException {
        return DriverManager.getConnection(url(database));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    /** Made anew; without a name, both are dropped. */
    private void database(@Nullable String name) throws SQLException {
        try (Connection connection = open("postgres")) {
            for (String old : name == null ? List.of(BEFORE, AFTER) : List.of(name)) {
                run(connection, "DROP DATABASE IF EXISTS " + old + " WITH (FORCE)");
            }
            if (name != null) {
                run(connection, "CREATE DATABASE " + name + " TEMPLATE template0");
            }
        }
    }
}
