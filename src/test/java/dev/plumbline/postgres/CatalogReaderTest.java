package dev.plumbline.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Presence;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.port.CancelledException;
import dev.plumbline.port.WorkFailedException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What cannot be read is a gap with its place, costs nothing else, and never becomes fewer objects. */
class CatalogReaderTest {
    private static final String TABLES = """
            CREATE SCHEMA meals;
            CREATE TABLE meals.foods (id int PRIMARY KEY, brand text DEFAULT lower('X'), CHECK (brand <> ''));
            CREATE INDEX ON meals.foods (lower(brand));
            CREATE TABLE meals.drinks (id int PRIMARY KEY, brand text DEFAULT lower('X'));
            CREATE INDEX ON meals.drinks (lower(brand));
            CREATE VIEW meals.cheap AS SELECT id FROM meals.foods;
            CREATE VIEW meals.wet AS SELECT id FROM meals.drinks;
            CREATE POLICY own ON meals.drinks USING (EXISTS (SELECT FROM meals.foods));
            CREATE FUNCTION meals.total() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM meals.foods; END;
            """;

    private final TestServer.EmptyDatabase database = TestServer.emptyDatabase();

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void twoDatabasesOfTheSameSqlHaveTheSameObjectsAndFingerprint() {
        try (TestServer.EmptyDatabase other = TestServer.emptyDatabase()) {
            database.execute(TABLES);
            other.execute("CREATE TABLE gone (id serial); DROP TABLE gone;");
            other.execute(TABLES);
            Snapshot one = TestReading.of(database);
            Snapshot two = TestReading.of(other);
            assertEquals(one.objects(), two.objects());
            assertEquals(one.fingerprint(), two.fingerprint());
        }
    }

    @Test
    void provenanceSaysWhereItComesFrom() throws SQLException {
        Snapshot snapshot = TestReading.of(database);
        assertEquals("test", snapshot.provenance().source());
        assertEquals("UTF8", snapshot.provenance().encoding());
        assertEquals(database.user(), snapshot.provenance().role());
        assertTrue(database.connection()
                .getMetaData()
                .getDatabaseProductVersion()
                .startsWith(snapshot.provenance().server()));
    }

    @Test
    void onlyTheSchemasAskedForAreRead() {
        database.execute(TABLES + "CREATE SCHEMA other; CREATE TABLE other.t (); CREATE PUBLICATION p;");
        Snapshot snapshot = TestReading.of(database, "other");
        assertEquals(
                Set.of("schema:other", "owner:schema:other", "table:other.t", "owner:table:other.t"),
                snapshot.objects().keySet().stream().map(ObjectId::toString).collect(Collectors.toSet()));
    }

    @Test
    void aTableThatSomebodyHoldsLockedCostsThatTableAndWhatRefersToIt() throws SQLException {
        database.execute(TABLES);
        Snapshot free = TestReading.of(database);
        try (Connection holder = database.connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("LOCK TABLE meals.foods IN ACCESS EXCLUSIVE MODE");
            Snapshot snapshot = TestReading.of(database);

            assertEquals(
                    List.of(
                            "function:meals.total()",
                            "policy:meals.drinks/own",
                            "table:meals.foods",
                            "view:meals.cheap"),
                    gapObjects(snapshot));
            Gap gap = gapOf(snapshot, "table:meals.foods");
            assertEquals("meals", gap.scope());
            assertEquals("test", gap.place());
            assertTrue(gap.reason().matches("somebody holds ACCESS EXCLUSIVE on it \\(pid \\d+\\)"), gap.reason());
            assertTrue(gapOf(snapshot, "view:meals.cheap").reason().contains("on meals.foods, which it refers to"));
            free.objects().keySet().forEach(id -> {
                boolean known = snapshot.presence(id) == Presence.PRESENT;
                assertTrue(known || snapshot.presence(id) == Presence.UNKNOWN, id::toString);
                assertTrue(known || snapshot.gaps().stream().anyMatch(g -> g.covers(id)), id::toString);
            });
            assertEquals(Presence.PRESENT, snapshot.presence(ObjectId.parse("index:meals.drinks/drinks_lower_idx")));
            assertEquals(Presence.PRESENT, snapshot.presence(ObjectId.parse("view:meals.wet")));
        }
    }

    @Test
    void aRoleWithoutUsageStillReadsDefinitions() {
        database.execute(TABLES);
        ScenarioCluster.prepare(database);
        Snapshot all = TestReading.of(database);
        Snapshot plain = TestReading.of(database, "scenario_reader", new String[0]);
        assertEquals(all.objects(), plain.objects());
        assertEquals(List.of(), plain.gaps());
    }

    @Test
    void aRevokedFunctionCostsItsKindAlone() {
        database.execute(TABLES);
        ScenarioCluster.prepare(database);
        database.execute("REVOKE EXECUTE ON FUNCTION pg_catalog.pg_get_viewdef(oid) FROM PUBLIC");
        Snapshot snapshot = TestReading.of(database, "scenario_reader", new String[0]);
        assertEquals(
                List.of(
                        new Gap(
                                "*",
                                "view",
                                List.of(),
                                "the server does not let view definitions be read: ERROR: permission denied for function pg_get_viewdef",
                                "test"),
                        new Gap(
                                "*",
                                "matview",
                                List.of(),
                                "the server does not let materialized view definitions be read:"
                                        + " ERROR: permission denied for function pg_get_viewdef",
                                "test")),
                snapshot.gaps());
        assertEquals(Presence.UNKNOWN, snapshot.presence(ObjectId.parse("view:meals.cheap")));
        assertEquals(Presence.PRESENT, snapshot.presence(ObjectId.parse("policy:meals.drinks/own")));
    }

    @Test
    void dependenciesThatCannotBeReadAreAGapThatHidesNoObject() {
        database.execute(TABLES);
        ScenarioCluster.prepare(database);
        database.execute("REVOKE SELECT ON pg_catalog.pg_range FROM PUBLIC");
        Snapshot snapshot = TestReading.of(database, "scenario_reader", new String[0]);
        String reason = "the server does not let %s definitions be read: ERROR: permission denied for table pg_range";
        assertEquals(
                List.of(
                        new Gap("*", "type", List.of(), reason.formatted("range"), "test"),
                        new Gap("*", "dependency", List.of(), reason.formatted("dependency"), "test")),
                snapshot.gaps());
        assertEquals(Presence.PRESENT, snapshot.presence(ObjectId.parse("table:meals.foods")));
        assertEquals(Presence.ABSENT, snapshot.presence(ObjectId.parse("table:meals.none")));
    }

    @Test
    void whatAnExtensionOwnsIsLeftOut() {
        database.execute(
                "CREATE SCHEMA ext; CREATE EXTENSION hstore SCHEMA ext; CREATE VIEW ext.mine AS SELECT 1 AS a;");
        assertEquals(
                List.of("view:ext.mine"),
                TestReading.of(database).objects().keySet().stream()
                        .filter(id -> id.schema().equals("ext")
                                && !id.kind().equals("owner")
                                && !id.kind().equals("schema"))
                        .map(ObjectId::toString)
                        .toList());
    }

    @Test
    void cancellingEndsTheQueryOnTheServer() throws Exception {
        database.execute(TABLES);
        try (Connection holder = database.connect();
                Statement lock = holder.createStatement();
                Statement watcher = database.connection().createStatement();
                Connection reader = database.connect()) {
            holder.setAutoCommit(false);
            lock.execute("LOCK TABLE meals.foods IN ACCESS EXCLUSIVE MODE");
            try (Statement statement = reader.createStatement()) {
                statement.execute("SET lock_timeout = 0");
            }
            TestProgress progress = new TestProgress();
            CompletableFuture<Snapshot> reading = CompletableFuture.supplyAsync(() -> readWaiting(reader, progress));
            awaitWaiting(watcher);
            progress.cancel();
            ExecutionException failure = assertThrows(ExecutionException.class, () -> reading.get(2, TimeUnit.SECONDS));
            assertInstanceOf(CancelledException.class, failure.getCause());
            assertEquals(0, count(watcher, "wait_event_type = 'Lock'"));
        }
    }

    @Test
    void aLostConnectionIsAFailureAndNoGap() throws SQLException {
        Connection reader = database.connect();
        reader.setAutoCommit(false);
        int pid = pid(reader);
        TestProgress progress = new TestProgress();
        database.execute("SELECT pg_terminate_backend(" + pid + ", 5000)");
        assertThrows(WorkFailedException.class, () -> new CatalogReader().read(reader, "test", List.of(), progress));
    }

    private static Snapshot readWaiting(Connection reader, TestProgress progress) {
        try {
            reader.setAutoCommit(false);
            return new CatalogReader().read(reader, "test", List.of(), progress);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitWaiting(Statement statement) throws SQLException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (count(statement, "wait_event_type = 'Lock'") == 0) {
            assertTrue(System.nanoTime() < end, "the reading never waited for the lock");
            Thread.onSpinWait();
        }
    }

    private int count(Statement statement, String condition) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "SELECT count(*) FROM pg_stat_get_activity(NULL) a JOIN pg_database d ON d.oid = a.datid WHERE d.datname = '"
                        + database.name() + "' AND a.state = 'active' AND a." + condition)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static int pid(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static List<String> gapObjects(Snapshot snapshot) {
        return snapshot.gaps().stream()
                .flatMap(gap -> gap.objects().stream())
                .map(ObjectId::toString)
                .sorted()
                .toList();
    }

    private static Gap gapOf(Snapshot snapshot, String id) {
        return snapshot.gaps().stream()
                .filter(gap -> gap.objects().contains(ObjectId.parse(id)))
                .findFirst()
                .orElseThrow();
    }
}
