package dev.plumbline.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.catalog.Extension;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.diff.Differ;
import dev.plumbline.plan.HazardCode;
import dev.plumbline.plan.Plan;
import dev.plumbline.plan.Planner;
import dev.plumbline.plan.RowQuestions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each statement of a plan has a hazard where, and only where, its effect is seen on a server. */
class HazardsObservedTest {
    private static final TestServer.EmptyDatabase DATABASE = TestServer.emptyDatabase();
    private static Connection other;

    @BeforeAll
    static void prepare() throws SQLException {
        ScenarioCluster.prepare(DATABASE);
        DATABASE.connection().setAutoCommit(false);
        other = DATABASE.connect();
        execute(other, "SET lock_timeout = '50ms'");
    }

    @AfterAll
    static void drop() throws SQLException {
        other.close();
        DATABASE.close();
    }

    static List<ObservedHazard> all() {
        return ObservedHazard.ALL;
    }

    @Test
    void everyCodeIsObserved() {
        Set<HazardCode> observed =
                ObservedHazard.ALL.stream().map(ObservedHazard::code).collect(Collectors.toSet());
        observed.add(HazardCode.NEEDS_EXTENSION);
        assertEquals(EnumSet.allOf(HazardCode.class), observed);
    }

    @ParameterizedTest
    @MethodSource("all")
    void theEffectIsSeenWhereTheHazardIsNamed(ObservedHazard hazard) throws SQLException {
        assertTrue(run(hazard, hazard.with()), "nothing of it in " + hazard.with());
        assertFalse(run(hazard, hazard.without()), "something of it in " + hazard.without());
    }

    /** Whether any statement of the plan has the hazard; each is held against what is seen. */
    private static boolean run(ObservedHazard hazard, String expectedSql) throws SQLException {
        Connection connection = DATABASE.connection();
        connection.rollback();
        CleanDatabase.clean(connection);
        execute(connection, expectedSql);
        Snapshot expected = read(connection);
        connection.rollback();
        CleanDatabase.clean(connection);
        execute(connection, hazard.before());
        Snapshot actual = read(connection);
        connection.commit();
        Plan plan = Planner.plan(new Differ().compare(expected, actual));
        plan = new RowReader(connection, new TestProgress(), Duration.ofSeconds(9))
                .read(RowQuestions.of(plan, List.of()))
                .in(plan, List.of());
        connection.rollback();
        assertFalse(plan.statements().isEmpty(), expectedSql);
        boolean any = false;
        for (dev.plumbline.plan.Statement statement : plan.statements()) {
            boolean named = statement.hazards().stream().anyMatch(h -> h.code() == hazard.code());
            assertEquals(named, isSeen(hazard, statement.sql(), connection), statement.sql());
            any |= named;
            if (failure(connection, statement.sql()).isEmpty()) {
                connection.commit();
            } else {
                connection.rollback();
            }
        }
        return any;
    }

    private static boolean isSeen(ObservedHazard hazard, String sql, Connection connection) throws SQLException {
        String witness = hazard.witness();
        try {
            return switch (hazard.code()) {
                case DATA_LOSS -> {
                    String before = answer(connection, witness);
                    execute(connection, sql);
                    yield !before.equals(answer(connection, witness));
                }
                case TABLE_REWRITE -> {
                    String file = "SELECT pg_relation_filenode('" + witness + "')";
                    String before = answer(connection, file);
                    execute(connection, sql);
                    yield !before.equals(answer(connection, file));
                }
                case BLOCKS_ACCESS, BLOCKS_WRITES -> {
                    execute(connection, sql);
                    yield blocks(hazard.code(), witness, connection);
                }
                case VALIDATES_ROWS -> {
                    failure(connection, witness);
                    yield failure(connection, sql).matches("2[23].*");
                }
                case WOULD_FAIL_ON_DATA -> failure(connection, sql).matches("2[23].*");
                case CHANGES_ACCESS -> {
                    String before = answerAsReader(connection, witness);
                    execute(connection, sql);
                    yield !before.equals(answerAsReader(connection, witness));
                }
                case BREAKS_CODE -> {
                    boolean worked = failure(connection, witness).isEmpty();
                    execute(connection, sql);
                    yield worked && failure(connection, witness).startsWith("42");
                }
                case NON_TRANSACTIONAL -> {
                    execute(connection, sql);
                    yield failure(connection, witness).equals("55P04");
                }
                case NEEDS_PRIVILEGE -> {
                    execute(connection, "SET LOCAL ROLE scenario_owner");
                    yield failure(connection, sql).equals("42501");
                }
                case NEEDS_SECRET, NEEDS_PUBLISHER -> {
                    String before = answer(connection, witness);
                    execute(connection, sql);
                    String after = answer(connection, witness);
                    yield !after.equals(before) && !after.equals("[]");
                }
                case NEEDS_EXTENSION -> throw new IllegalArgumentException("observed by a test of its own");
            };
        } finally {
            connection.rollback();
        }
    }

    private static boolean blocks(HazardCode code, String witness, Connection connection) throws SQLException {
        boolean waits = failure(other, witness).equals("55P03");
        String modes = code == HazardCode.BLOCKS_ACCESS
                ? "'AccessExclusiveLock'"
                : "'ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock'";
        String held = answer(
                connection,
                "SELECT count(*) > 0 FROM pg_locks l JOIN pg_class c ON c.oid = l.relation WHERE l.pid = pg_backend_pid()"
                        + " AND c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND '" + witness
                        + " ' LIKE '%public.' || c.relname || ' %' AND l.mode IN (" + modes + ")");
        boolean reads = failure(other, witness.replaceFirst("^DELETE FROM (\\S+).*", "SELECT FROM $1"))
                .isEmpty();
        assertEquals(waits && (code == HazardCode.BLOCKS_ACCESS || reads), held.equals("[t]"));
        return held.equals("[t]");
    }

    /** An extension whose files the server lacks cannot be made; another statement needs no files. */
    @Test
    void anExtensionNeedsItsFiles() throws SQLException {
        Connection connection = DATABASE.connection();
        connection.rollback();
        CleanDatabase.clean(connection);
        Snapshot empty = read(connection);
        ObjectId id = ObjectId.of("extension", "plumbline_missing");
        Snapshot wanted = Snapshot.of(
                empty.provenance(),
                java.util.stream.Stream.concat(
                                empty.objects().values().stream(),
                                java.util.stream.Stream.of(new Extension(id, "1.0", "public")))
                        .toList(),
                List.of());
        Plan plan = Planner.plan(new Differ().compare(wanted, empty));
        assertEquals(
                List.of("[needs-extension:" + id + ", needs-privilege:" + id + "]"),
                plan.statements().stream().map(s -> s.hazards().toString()).toList());
        String state = failure(connection, plan.statements().getFirst().sql());
        assertTrue(Set.of("0A000", "58P01").contains(state), state);
        connection.rollback();
    }

    private static Snapshot read(Connection connection) {
        return new CatalogReader().read(connection, "test", List.of(), new TestProgress());
    }

    /** All values of a query; its SQLSTATE where it fails. */
    private static String answer(Connection connection, String sql) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new java.util.ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values.toString();
        } catch (SQLException e) {
            connection.rollback(before);
            return e.getSQLState();
        }
    }

    private static String answerAsReader(Connection connection, String sql) throws SQLException {
        execute(connection, "SET LOCAL ROLE scenario_reader");
        String answer = answer(connection, sql);
        execute(connection, "RESET ROLE");
        return answer;
    }

    /** The SQLSTATE; empty where it can be run. */
    private static String failure(Connection connection, String sql) throws SQLException {
        Savepoint before = connection.getAutoCommit() ? null : connection.setSavepoint();
        try {
            execute(connection, sql);
            return "";
        } catch (IllegalStateException e) {
            if (before != null) {
                connection.rollback(before);
            }
            return e.getCause() instanceof SQLException cause ? String.valueOf(cause.getSQLState()) : e.toString();
        }
    }

    private static void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }
}
