package dev.plumbline.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.catalog.Table;
import dev.plumbline.diff.Differ;
import dev.plumbline.plan.HazardCode;
import dev.plumbline.plan.Placeholders;
import dev.plumbline.plan.Plan;
import dev.plumbline.plan.Planner;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The plan between the two sides of each scenario leaves no difference, in both directions and from nothing, and keeps the rows. */
class PlanScenarioTest {
    private static final TestServer.EmptyDatabase DATABASE = TestServer.emptyDatabase();

    /** The server writes an array otherwise once it has read what it wrote. */
    static final String NOT_CANONICAL = "table--same-by-other-ddl-is-no-difference";

    /** No server here has a provider of security labels. */
    static final String NEEDS_PROVIDER = "security-label";

    @BeforeAll
    static void prepare() throws SQLException {
        ScenarioCluster.prepare(DATABASE);
        DATABASE.connection().setAutoCommit(false);
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    /** One scenario in one direction. */
    record Direction(Scenario scenario, String name, String from, String to) {
        @Override
        public String toString() {
            return scenario + " " + name;
        }
    }

    static List<Direction> directions() {
        return Scenario.all().stream()
                .filter(s -> !s.kind().equals("gap")
                        && !s.kind().equals(NEEDS_PROVIDER)
                        && !s.name().equals(NOT_CANONICAL))
                .flatMap(s -> Stream.of(
                        new Direction(s, "forward", s.before(), s.after()),
                        new Direction(s, "reverse", s.after(), s.before()),
                        new Direction(s, "from nothing", "SELECT 1", s.after())))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("directions")
    void thePlanLeavesNothingAndKeepsRows(Direction direction) throws SQLException {
        int major = DATABASE.connection().getMetaData().getDatabaseMajorVersion();
        assumeTrue(
                major >= direction.scenario().since(),
                "needs PostgreSQL " + direction.scenario().since());
        Snapshot expected = readAfter(direction.to());
        assumeTrue(expected.gaps().isEmpty(), "holds objects of kinds that are not read");
        boolean seeded = run(direction, expected, true);
        if (!seeded) {
            assertTrue(run(direction, expected, false), "fails without rows too");
        }
    }

    /** Whether the plan could be run; with rows it may fail where it says that it reads them. */
    private static boolean run(Direction direction, Snapshot expected, boolean rows) throws SQLException {
        Connection connection = DATABASE.connection();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(direction.from());
            Snapshot actual = read(connection);
            if (rows) {
                seed(actual, statement);
            }
            Map<ObjectId, Long> before = counts(actual, expected, statement);
            Plan plan = Planner.plan(new Differ().compare(expected, actual));
            if (!execute(plan, statement, rows)) {
                return false;
            }
            assertEquals(
                    List.of(),
                    new Differ()
                            .compare(expected, read(connection)).differences().stream()
                                    .filter(difference -> !Placeholders.areAll(difference))
                                    .toList());
            assertEquals(before, counts(actual, expected, statement));
            return true;
        } finally {
            connection.rollback();
        }
    }

    private static boolean execute(Plan plan, Statement statement, boolean rows) throws SQLException {
        statement.execute("SET LOCAL check_function_bodies = off");
        for (dev.plumbline.plan.Statement planned : plan.statements()) {
            try {
                statement.execute(planned.sql());
            } catch (SQLException e) {
                boolean says = planned.hazards().stream()
                        .anyMatch(hazard -> hazard.code() == HazardCode.VALIDATES_ROWS
                                || hazard.code() == HazardCode.TABLE_REWRITE);
                if (rows && says) {
                    return false;
                }
                throw new IllegalStateException(e.getMessage() + "\n" + script(plan), e);
            }
        }
        return true;
    }

    private static String script(Plan plan) {
        return String.join(
                ";\n",
                plan.statements().stream()
                        .map(dev.plumbline.plan.Statement::sql)
                        .toList());
    }

    /** One row of defaults in each table that takes it. */
    private static void seed(Snapshot snapshot, Statement statement) throws SQLException {
        for (ObjectId table : tables(snapshot)) {
            Savepoint savepoint = statement.getConnection().setSavepoint();
            try {
                statement.execute("INSERT INTO " + table.name() + " DEFAULT VALUES");
            } catch (SQLException e) {
                statement.getConnection().rollback(savepoint);
            }
        }
        statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
    }

    private static List<ObjectId> tables(Snapshot snapshot) {
        return snapshot.objects().values().stream()
                .filter(Table.class::isInstance)
                .map(object -> object.id())
                .toList();
    }

    /** Rows of the tables that are the same table on both sides: one that becomes another kind of table is made again. */
    private static Map<ObjectId, Long> counts(Snapshot actual, Snapshot expected, Statement statement)
            throws SQLException {
        Map<ObjectId, Long> counts = new TreeMap<>();
        for (ObjectId id : tables(actual)) {
            if (actual.objects().get(id) instanceof Table before
                    && expected.objects().get(id) instanceof Table after
                    && java.util.Objects.equals(before.partitionKey(), after.partitionKey())) {
                try (ResultSet row = statement.executeQuery("SELECT count(*) FROM ONLY " + id.name())) {
                    row.next();
                    counts.put(id, row.getLong(1));
                }
            }
        }
        return counts;
    }

    private static Snapshot readAfter(String sql) throws SQLException {
        return readAfter(DATABASE, sql);
    }

    /** What a database holds after that SQL, which is rolled back. */
    static Snapshot readAfter(TestServer.EmptyDatabase database, String sql) throws SQLException {
        Connection connection = database.connection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            return read(connection);
        } finally {
            connection.rollback();
        }
    }

    static Snapshot read(Connection connection) {
        return new CatalogReader().read(connection, "test", List.of(), new TestProgress());
    }
}
