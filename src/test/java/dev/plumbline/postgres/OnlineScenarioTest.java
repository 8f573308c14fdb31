package dev.plumbline.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.catalog.Snapshot;
import dev.plumbline.diff.Differ;
import dev.plumbline.plan.Plan;
import dev.plumbline.plan.Planner;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each scenario's plan in forms that let others go on leaves no difference either, statement by statement as they must be run. */
class OnlineScenarioTest {
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
                        && !s.kind().equals(PlanScenarioTest.NEEDS_PROVIDER)
                        && !s.name().equals(PlanScenarioTest.NOT_CANONICAL))
                .flatMap(s -> Stream.of(
                        new Direction(s, "forward", s.before(), s.after()),
                        new Direction(s, "reverse", s.after(), s.before())))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("directions")
    void theOnlinePlanLeavesNothing(Direction direction) throws SQLException {
        int major = DATABASE.connection().getMetaData().getDatabaseMajorVersion();
        assumeTrue(major >= direction.scenario().since(), "needs a newer PostgreSQL");
        Snapshot expected = PlanScenarioTest.readAfter(DATABASE, direction.to());
        Snapshot actual = PlanScenarioTest.readAfter(DATABASE, direction.from());
        assumeTrue(expected.gaps().isEmpty(), "holds objects of kinds that are not read");
        Plan plan = Planner.plan(new Differ().compare(expected, actual), true);
        boolean same = plan.statements().stream()
                .map(dev.plumbline.plan.Statement::sql)
                .toList()
                .equals(Planner.plan(new Differ().compare(expected, actual)).statements().stream()
                        .map(dev.plumbline.plan.Statement::sql)
                        .toList());
        assumeTrue(!same, "there is nothing to be careful about");
        try (TestServer.EmptyDatabase database = TestServer.emptyDatabase()) {
            database.execute(direction.from());
            new ScriptRun(database).run(plan);
            assertEquals(
                    List.of(),
                    new Differ()
                            .compare(expected, PlanScenarioTest.readAfter(database, "SELECT 1"))
                            .differences());
        }
    }
}
