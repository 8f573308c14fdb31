package dev.plumbline.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.catalog.Snapshot;
import dev.plumbline.diff.Differ;
import dev.plumbline.plan.Hazard;
import dev.plumbline.plan.HazardCode;
import dev.plumbline.plan.Plan;
import dev.plumbline.plan.Planner;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each statement of the plans between the two sides of each scenario locks and rewrites what its hazards say, and nothing else. */
class ScenarioHazardsTest {
    private static final TestServer.EmptyDatabase DATABASE = TestServer.emptyDatabase();

    /** No server here has a provider of security labels. */
    private static final String NEEDS_PROVIDER = "security-label";

    /** Constraints that are renamed on one table alone. */
    private static final Set<String> KEYS = Set.of("pk", "unique", "exclude", "fk");

    @BeforeAll
    static void prepare() {
        ScenarioCluster.prepare(DATABASE);
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
                .filter(s -> !List.of("gap", NEEDS_PROVIDER).contains(s.kind()))
                .flatMap(s -> Stream.of(
                        new Direction(s, "forward", s.before(), s.after()),
                        new Direction(s, "reverse", s.after(), s.before())))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("directions")
    void eachStatementLocksAndRewritesWhatItSays(Direction direction) throws SQLException {
        Connection connection = DATABASE.connection();
        int major = connection.getMetaData().getDatabaseMajorVersion();
        assumeTrue(
                major >= direction.scenario().since(),
                "needs PostgreSQL " + direction.scenario().since());
        connection.setAutoCommit(false);
        connection.rollback();
        CleanDatabase.clean(connection);
        execute(connection, direction.to());
        Snapshot expected = read(connection);
        connection.rollback();
        assumeTrue(expected.gaps().isEmpty(), "holds objects of kinds that are not read");
        CleanDatabase.clean(connection);
        execute(connection, direction.from());
        Snapshot actual = read(connection);
        connection.commit();
        assertEquals(List.of(), run(Planner.plan(new Differ().compare(expected, actual)), connection));
    }

    private static Snapshot read(Connection connection) {
        return new CatalogReader().read(connection, "test", List.of(), new TestProgress());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** What the server did otherwise than was said. */
    private static List<String> run(Plan plan, Connection connection) throws SQLException {
        List<String> surprises = new ArrayList<>();
        Set<Long> atFirst = Observed.now(connection).oids();
        execute(connection, "SET check_function_bodies = off");
        for (dev.plumbline.plan.Statement planned : plan.statements()) {
            Observed before = Observed.now(connection);
            connection.commit();
            execute(connection, planned.sql());
            for (Observed.Relation relation : before.relations()) {
                if (atFirst.contains(relation.oid())) {
                    compare(planned, relation, before, connection).ifPresent(surprises::add);
                }
            }
            connection.commit();
        }
        execute(connection, "RESET check_function_bodies");
        return surprises;
    }

    private static Optional<String> compare(
            dev.plumbline.plan.Statement planned, Observed.Relation relation, Observed before, Connection connection)
            throws SQLException {
        boolean detaches = planned.sql().contains(" DETACH PARTITION ");
        Predicate<Hazard> itself =
                hazard -> relation.name().equals(hazard.object().name());
        Predicate<Hazard> below = hazard -> before.isOrBelow(relation, hazard.object())
                && (!detaches || planned.sql().endsWith(" " + hazard.object().name()));
        String said = said(planned, itself.or(below));
        String alone = said(planned, itself);
        String seen = relation.seen(connection);
        boolean weaker = alone.isEmpty() && said.startsWith("access") && seen.equals("writes");
        boolean only = planned.sql().contains(" ON ONLY ")
                || (planned.sql().contains(" INHERIT ") && !planned.sql().contains(" ADD CONSTRAINT "))
                || (planned.sql().contains(" RENAME CONSTRAINT ")
                        && KEYS.contains(planned.object().kind()))
                || (planned.sql().startsWith("ALTER TABLE ONLY ")
                        && !planned.sql().contains(" DROP COLUMN "));
        // From PostgreSQL 18 on the server locks the children, whose constraint is theirs from then on.
        boolean loosened = planned.sql().startsWith("ALTER TABLE ONLY ")
                && planned.sql().endsWith(" DROP NOT NULL")
                && said.equals(seen);
        // One that does not go down to the children is not looked for there.
        boolean above = alone.isEmpty()
                && seen.isEmpty()
                && (planned.object().kind().equals("not-null")
                        || planned.sql().endsWith(" DROP NOT NULL")
                        || planned.sql().contains(" ADD GENERATED "));
        boolean same = (only ? alone : said).equals(seen)
                || loosened
                || above
                || weaker
                || (relation.isSequence() && said.isEmpty())
                || (relation.isPartitioned() && said.equals(seen + " rewritten"));
        return same
                ? Optional.empty()
                : Optional.of(planned.sql() + "\n  " + relation.name() + " said " + said + " seen " + seen);
    }

    private static String said(dev.plumbline.plan.Statement planned, Predicate<Hazard> wanted) {
        String lock = "";
        String rewrite = "";
        for (Hazard hazard : planned.hazards()) {
            boolean about = wanted.test(hazard);
            if (about && hazard.code() == HazardCode.BLOCKS_ACCESS) {
                lock = "access";
            } else if (about && hazard.code() == HazardCode.BLOCKS_WRITES && lock.isEmpty()) {
                lock = "writes";
            } else if (about && hazard.code() == HazardCode.TABLE_REWRITE) {
                rewrite = " rewritten";
            }
        }
        return lock + rewrite;
    }
}
