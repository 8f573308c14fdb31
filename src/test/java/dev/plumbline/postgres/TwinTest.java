package dev.plumbline.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.catalog.Snapshot;
import dev.plumbline.port.Connection.Secret;
import dev.plumbline.port.Connection.Timeouts;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TwinTest {
    private static final String LARGE =
            "DO $$ BEGIN FOR i IN 1..4001 LOOP EXECUTE format('CREATE TYPE t%s AS ()', i); END LOOP; END $$";
    private static final Timeouts TIMEOUTS =
            new Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(60), Duration.ofSeconds(5));

    private TestServer.EmptyDatabase database;

    @BeforeEach
    void create() {
        database = TestServer.emptyDatabase();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private LiveSession session() throws SQLException {
        Optional<Secret> password = Optional.of(new Secret(database.password()));
        LiveTarget target =
                new LiveTarget(database.host(), database.port(), database.name(), database.user(), password, Map.of());
        return LiveSession.open(target, password, TIMEOUTS);
    }

    @Test
    void itSeesWhatTheFirstSeesAndOnlyReads() throws SQLException {
        database.execute(LARGE);
        try (LiveSession first = session()) {
            first.begin();
            Twin twin = first.twin();
            database.execute("CREATE TABLE made_later ()");
            try (Connection second = twin.open().orElseThrow()) {
                assertEquals("0", answer(second, "SELECT count(*) FROM pg_class WHERE relname = 'made_later'"));
                assertEquals("on", answer(second, "SHOW transaction_read_only"));
                assertEquals("1min", answer(second, "SHOW statement_timeout"));
            }
        }
    }

    @Test
    void aSmallCatalogHasNone() throws SQLException {
        try (LiveSession first = session()) {
            first.begin();
            assertTrue(first.twin().open().isEmpty());
        }
    }

    @Test
    void whereTheServerDoesNotExportTheFirstStillReads() throws SQLException {
        database.execute(
                LARGE
                        + "; REVOKE EXECUTE ON FUNCTION pg_export_snapshot() FROM public; CREATE ROLE twin_poor LOGIN PASSWORD 'x'");
        try (LiveSession first = session()) {
            try (Statement statement = first.connection().createStatement()) {
                statement.execute("SET ROLE twin_poor");
            }
            first.begin();
            assertTrue(first.twin().open().isEmpty());
            assertEquals("repeatable read", answer(first.connection(), "SHOW transaction_isolation"));
            assertEquals("on", answer(first.connection(), "SHOW transaction_read_only"));
        } finally {
            database.execute("DROP ROLE twin_poor");
        }
    }

    @Test
    void twoSessionsReadTheSameAsOne() throws SQLException {
        database.execute("CREATE TABLE a (id int PRIMARY KEY, t text DEFAULT 'x'); CREATE VIEW v AS SELECT id FROM a;"
                + " CREATE INDEX i ON a (t); CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'");
        Snapshot alone = read(Twin.NONE);
        try (Connection second = reader()) {
            Snapshot together = read(() -> Optional.of(second));
            assertEquals(alone.objects(), together.objects());
            assertEquals(alone.gaps(), together.gaps());
        }
        assertFalse(alone.objects().isEmpty());
    }

    @Test
    void whatCannotBeOpenedIsDoneWithout() throws SQLException {
        database.execute("CREATE TABLE a (id int PRIMARY KEY)");
        Snapshot alone = read(Twin.NONE);
        Snapshot without = read(() -> {
            throw new SQLException("too many connections", "53300");
        });
        assertEquals(alone.objects(), without.objects());
        assertEquals(List.of(), without.gaps());
    }

    private Connection reader() throws SQLException {
        Connection connection = database.connect();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    private Snapshot read(Twin twin) throws SQLException {
        try (Connection first = reader()) {
            return new CatalogReader().read(first, twin, "test", List.of(), new TestProgress());
        }
    }

    private static String answer(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
