package dev.plumbline.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.catalog.Snapshot;
import dev.plumbline.diff.Comparison;
import dev.plumbline.diff.Differ;
import dev.plumbline.diff.Difference;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Between the two sides of each scenario exactly the written difference is found, and its mirror image from the other side. */
class ScenarioTest {
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

    static List<Scenario> scenarios() {
        return Scenario.all();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theDifferenceIsFoundAndExactlyIt(Scenario scenario) throws SQLException {
        int major = DATABASE.connection().getMetaData().getDatabaseMajorVersion();
        assumeTrue(major >= scenario.since(), "needs PostgreSQL " + scenario.since());
        Snapshot actual = readAfter(scenario.before());
        Snapshot expected = readAfter(scenario.after());
        Comparison found = new Differ().compare(expected, actual);

        assertEquals(scenario.expected(), Scenario.lines(found));
        assertEquals(Set.copyOf(found.differences()), mirrored(new Differ().compare(actual, expected)));
        assertEquals(List.of(), new Differ().compare(actual, actual).differences());
        assertEquals(List.of(), new Differ().compare(expected, expected).differences());
        assertEquals(found.differences().isEmpty(), actual.fingerprint().equals(expected.fingerprint()));
    }

    /** Reads in the transaction that made it, which is rolled back. */
    private static Snapshot readAfter(String sql) throws SQLException {
        Connection connection = DATABASE.connection();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            return new CatalogReader().read(connection, "test", List.of(), new TestProgress());
        } finally {
            connection.rollback();
        }
    }

    private static Set<Difference> mirrored(Comparison reverse) {
        return reverse.differences().stream().map(Scenario::mirrored).collect(Collectors.toSet());
    }
}
