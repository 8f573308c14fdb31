package dev.plumbline.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.catalog.Snapshot;
import dev.plumbline.diff.Comparison;
import dev.plumbline.diff.Differ;
import dev.plumbline.plan.Placeholders;
import dev.plumbline.plan.Plan;
import dev.plumbline.plan.Planner;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each scenario's plan, run and then taken back from its last statement to its first, leaves every definition as it was. */
class RollbackScenarioTest {
    private static final TestServer.EmptyDatabase DATABASE = TestServer.emptyDatabase();

    @BeforeAll
    static void prepare() throws SQLException {
        ScenarioCluster.prepare(DATABASE);
        DATABASE.connection().setAutoCommit(false);
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    static List<OnlineScenarioTest.Direction> directions() {
        return OnlineScenarioTest.directions();
    }

    @ParameterizedTest
    @MethodSource("directions")
    void theWayBackEndsWhereThePlanBegan(OnlineScenarioTest.Direction direction) throws SQLException {
        int major = DATABASE.connection().getMetaData().getDatabaseMajorVersion();
        assumeTrue(major >= direction.scenario().since(), "needs a newer PostgreSQL");
        Snapshot expected = PlanScenarioTest.readAfter(DATABASE, direction.to());
        assumeTrue(expected.gaps().isEmpty(), "holds objects of kinds that are not read");
        try (Statement statement = DATABASE.connection().createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(direction.from());
            Snapshot before = PlanScenarioTest.read(DATABASE.connection());
            Comparison comparison = new Differ().compare(expected, before);
            Plan plan = Planner.bothWays(comparison, false);
            statement.execute("SET LOCAL check_function_bodies = off");
            List<String> all = script(plan);
            for (String sql : all) {
                run(statement, sql, all);
            }
            assertEquals(
                    List.of(),
                    new Differ()
                            .compare(before, PlanScenarioTest.read(DATABASE.connection())).differences().stream()
                                    .filter(difference -> !Placeholders.areAll(difference))
                                    .toList(),
                    () -> String.join(";\n", all));
        } finally {
            DATABASE.connection().rollback();
        }
    }

    private static void run(Statement statement, String sql, List<String> all) {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + "\nin " + sql + "\nof\n" + String.join(";\n", all), e);
        }
    }

    private static List<String> script(Plan plan) {
        List<String> script = new ArrayList<>();
        plan.statements().forEach(statement -> script.add(statement.sql()));
        plan.statements()
                .reversed()
                .forEach(statement -> script.addAll(statement.undo().statements()));
        return script;
    }
}
