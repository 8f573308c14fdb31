package dev.plumbline.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.diff.Comparison;
import dev.plumbline.diff.Differ;
import dev.plumbline.diff.Difference;
import dev.plumbline.plan.HazardCode;
import dev.plumbline.plan.Plan;
import dev.plumbline.plan.Planner;
import dev.plumbline.plan.Selection;
import dev.plumbline.plan.Statement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a plan leaves alone: all that hangs on data which it may not lose, and what no statement can do. */
class HeldBackTest {
    private static final TestServer.EmptyDatabase DATABASE = TestServer.emptyDatabase();

    private static final String WITH = """
            CREATE TYPE unit AS ENUM ('g');
            CREATE FUNCTION three() RETURNS int LANGUAGE sql AS 'SELECT 3';
            CREATE TABLE food (id int, price int, sold unit, old int DEFAULT three());
            CREATE INDEX food_price ON food (price);
            CREATE INDEX food_both ON food (id, price);
            CREATE INDEX food_id ON food (id);
            CREATE TABLE dish (id int);
            """;

    private static final String WITHOUT = """
            CREATE TABLE food (id int);
            CREATE VIEW dish AS SELECT 1 AS id;
            """;

    @BeforeAll
    static void prepare() throws SQLException {
        DATABASE.connection().setAutoCommit(false);
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void whatHangsOnALossIsHeldWithIt() throws SQLException {
        Plan plan = Planner.plan(between(WITH, WITHOUT));
        Set<Difference> losing = plan.losing();
        List<String> rest = plan.statements().stream()
                .filter(statement -> !losing.contains(statement.cause()))
                .map(Statement::sql)
                .toList();
        assertEquals(List.of("DROP INDEX public.food_id"), rest);
    }

    @Test
    void whatHangsOnALossIsExcludedWithIt() throws SQLException {
        Comparison comparison =
                new Selection(List.of(), List.of(HazardCode.DATA_LOSS.code())).of(between(WITH, WITHOUT));
        assertEquals(
                List.of("DROP INDEX public.food_id"),
                Planner.plan(comparison).statements().stream()
                        .map(Statement::sql)
                        .toList());
    }

    @Test
    void anOlderVersionOfAnExtensionThatIsUsedIsAGap() throws SQLException {
        Comparison comparison = between(
                "CREATE EXTENSION citext VERSION '1.6'; CREATE TABLE food (name citext)",
                "CREATE EXTENSION citext VERSION '1.5'; CREATE TABLE food (name citext)");
        Plan plan = Planner.bothWays(comparison, false);
        assertEquals(List.of(), plan.statements());
        ObjectId citext = ObjectId.of("extension", "citext");
        assertEquals(1, plan.gaps().size());
        assertTrue(plan.gaps().getFirst().covers(citext));
    }

    @Test
    void anOlderVersionOfAnExtensionThatNothingUsesIsMadeAnew() throws SQLException {
        Plan plan =
                Planner.plan(between("CREATE EXTENSION citext VERSION '1.6'", "CREATE EXTENSION citext VERSION '1.5'"));
        assertEquals(
                List.of("DROP EXTENSION citext", "CREATE EXTENSION citext WITH SCHEMA public VERSION '1.5'"),
                plan.statements().stream().map(Statement::sql).limit(2).toList());
        assertTrue(plan.statements().getFirst().losesData());
    }

    @Test
    void aNewerVersionOfAnExtensionIsAnUpdate() throws SQLException {
        Plan plan =
                Planner.plan(between("CREATE EXTENSION citext VERSION '1.4'", "CREATE EXTENSION citext VERSION '1.6'"));
        assertEquals(
                List.of("ALTER EXTENSION citext UPDATE TO '1.6'"),
                plan.statements().stream().map(Statement::sql).toList());
    }

    private static Comparison between(String before, String after) throws SQLException {
        return new Differ().compare(read(after), read(before));
    }

    private static Snapshot read(String sql) throws SQLException {
        try (java.sql.Statement statement = DATABASE.connection().createStatement()) {
            statement.execute(sql);
            return new CatalogReader().read(DATABASE.connection(), "test", List.of(), new TestProgress());
        } finally {
            DATABASE.connection().rollback();
        }
    }
}
