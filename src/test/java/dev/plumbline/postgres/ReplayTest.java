package dev.plumbline.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Place;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.port.ReplayOutcome;
import dev.plumbline.port.ReplayOutcome.Done;
import dev.plumbline.port.ReplayOutcome.Failed;
import dev.plumbline.port.ReplayOutcome.LeftOut;
import dev.plumbline.port.ReplayOutcome.NotAllowed;
import dev.plumbline.port.ScratchDatabase;
import dev.plumbline.port.ScratchRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTest {
    private ScratchDatabase database;

    @BeforeEach
    void create() {
        database = TestServer.scratch()
                .create(
                        new ScratchRequest(15, List.of(), List.of("meals"), List.of("pg_trgm", "pg_stat_statements")),
                        NoProgress.INSTANCE);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private ReplayOutcome run(String sql) {
        return database.run(new SourceStatement(sql, new Place("a.sql", 1)));
    }

    private void done(String sql) {
        assertEquals(new Done(), run(sql));
    }

    private Set<String> names() {
        return database.names().stream().map(ObjectId::toString).collect(Collectors.toSet());
    }

    private Snapshot snapshot() {
        return database.snapshot("test", NoProgress.INSTANCE);
    }

    @Test
    void namesEveryTableColumnConstraintAndIndex() {
        done("CREATE TABLE meals.\"Foods\" (id int PRIMARY KEY, n int CHECK (n > 0), UNIQUE (n))");
        done("CREATE INDEX i ON meals.\"Foods\" (n)");
        assertEquals(
                Set.of(
                        "table:meals.\"Foods\"",
                        "column:meals.\"Foods\"/id",
                        "column:meals.\"Foods\"/n",
                        "pk:meals.\"Foods\"/\"Foods_pkey\"",
                        "check:meals.\"Foods\"/\"Foods_n_check\"",
                        "unique:meals.\"Foods\"/\"Foods_n_key\"",
                        "index:meals.\"Foods\"/i"),
                names());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALTER TABLE nope ADD a int|public.nope",
                "ALTER TABLE meals.nope ADD a int|meals.nope",
                "ALTER TABLE \"No.Pe\" ADD a int|public.\"No.Pe\"",
                "CREATE TABLE a (b int REFERENCES meals.\"Users\" (id))|meals.\"Users\"",
                "CREATE TABLE nope.a ()|nope",
                "DROP VIEW v|public.v",
                "SELECT x.* FROM pg_class|''",
                "CREATE TABLE a (b nope)|''"
            })
    void saysWhatIsMissing(String sql, String missing) {
        assertEquals(missing, assertInstanceOf(Failed.class, run(sql)).missing());
    }

    @Test
    void aTextOfSeveralStatementsFailsWholeAndCanBeTriedAgain() {
        String text = "CREATE TABLE a (id int); ALTER TABLE late ADD b int";
        assertEquals("public.late", assertInstanceOf(Failed.class, run(text)).missing());
        assertEquals(Set.of(), names());
        done("CREATE TABLE late ()");
        done(text);
        assertTrue(names().contains("table:public.a"));
    }

    @Test
    void aTextThatNeedsASuperuserGoesOnWhereItFailed() {
        String text = "CREATE TABLE a (id int); CREATE ROLE somebody; ALTER TABLE late OWNER TO somebody";
        assertEquals("public.late", assertInstanceOf(Failed.class, run(text)).missing());
        done("CREATE TABLE late ()");
        done(text);
    }

    @Test
    void rolesThatAreNamedAreMadeAndOwnWhatTheyAreGiven() {
        done("CREATE TABLE t (id int)");
        done("GRANT SELECT ON t TO app_reader");
        done("CREATE POLICY p ON t TO web_user USING (true)");
        done("ALTER TABLE t OWNER TO app_owner");
        done("ALTER TABLE t ADD still_ours int");
        done("ALTER DEFAULT PRIVILEGES FOR ROLE app_owner IN SCHEMA public GRANT SELECT ON TABLES TO app_reader");
        done(
                "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'from_block') THEN CREATE ROLE from_block; END IF;"
                        + " GRANT SELECT ON t TO from_block; END $$");
        done("CREATE USER \"Some One\" LOGIN PASSWORD 'x' SUPERUSER");
        done("GRANT INSERT ON t TO \"Some One\"");
        Set<String> ids = snapshot().objects().keySet().stream()
                .map(ObjectId::toString)
                .filter(id -> id.startsWith("grant:table:public.t/") || id.startsWith("default-"))
                .collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "grant:table:public.t/app_reader",
                        "grant:table:public.t/from_block",
                        "grant:table:public.t/\"Some One\"",
                        "default-privileges:app_owner/public/tables"),
                ids);
    }

    @Test
    void whatOnlyASuperuserMayDoAndExecutesNothingIsDone() {
        done("CREATE PUBLICATION p FOR ALL TABLES");
        done("CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''fired''; END'");
        done("CREATE EVENT TRIGGER e ON ddl_command_start EXECUTE FUNCTION f()");
        assertEquals(
                "P0001",
                assertInstanceOf(Failed.class, run("CREATE TABLE t ()")).sqlState());
        done("DROP EVENT TRIGGER e");
        done("CREATE TABLE t ()");
        done("COMMENT ON EXTENSION pg_stat_statements IS 'x'");
    }

    @Test
    void whatTheHostMadeBeforehandMayBeMadeOnceMore() {
        done("CREATE SCHEMA meals");
        assertEquals(
                "42P06",
                assertInstanceOf(Failed.class, run("CREATE SCHEMA meals")).sqlState());
        done("CREATE SCHEMA ext");
        done("CREATE EXTENSION pg_trgm WITH SCHEMA ext");
        done("CREATE EXTENSION citext");
        done("CREATE TABLE t (a text); CREATE INDEX i ON t USING gin (a ext.gin_trgm_ops)");
    }

    @Test
    void concurrentlyAndLocksRunAsTheyMust() {
        done("CREATE TABLE t (a int)");
        done("CREATE INDEX CONCURRENTLY i ON t (a)");
        done("LOCK TABLE t IN ACCESS EXCLUSIVE MODE");
        done("SET LOCAL lock_timeout = '1s'");
        done("CREATE TYPE e AS ENUM ('a')");
        done("ALTER TYPE e ADD VALUE 'b'; ALTER TYPE e ADD VALUE 'c'");
        done("DROP INDEX CONCURRENTLY i; CREATE INDEX CONCURRENTLY j ON t (a)");
        assertEquals(Set.of("table:public.t", "column:public.t/a", "index:public.t/j", "type:public.e"), names());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET ROLE postgres",
                "RESET ROLE",
                "SET SESSION AUTHORIZATION plumbline_scratch",
                "SET session_replication_role = replica",
                "BEGIN",
                "COMMIT",
                "ALTER ROLE x SUPERUSER",
                "GRANT pg_execute_server_program TO plumbline_replay",
                "DROP USER x",
                "COPY t FROM stdin"
            })
    void whatHoldsNoSchemaIsLeftOut(String sql) {
        assertInstanceOf(LeftOut.class, run(sql));
    }

    @Test
    void sessionSettingsStayAndGoWithACopy() {
        done("CREATE TABLE meals.foods (id int)");
        done("SET search_path = meals");
        try (ScratchDatabase copy = database.copy()) {
            assertEquals(
                    new Done(), copy.run(new SourceStatement("ALTER TABLE foods ADD b int", new Place("b.sql", 1))));
            done("ALTER TABLE foods ADD c int");
            assertTrue(copy.names().contains(ObjectId.parse("column:meals.foods/b")));
            assertTrue(names().contains("column:meals.foods/c"));
            assertTrue(!names().contains("column:meals.foods/b"));
        }
    }

    @Test
    void aMissingExtensionIsAGapAndItsStatementNotAllowed() {
        try (ScratchDatabase other = TestServer.scratch()
                .create(
                        new ScratchRequest(15, List.of(), List.of(), List.of("postgis", "dblink")),
                        NoProgress.INSTANCE)) {
            assertEquals(
                    List.of("extension:postgis", "extension:dblink"),
                    other.gaps().stream()
                            .map(gap -> gap.objects().getFirst().toString())
                            .toList());
            assertEquals(
                    "0A000",
                    assertInstanceOf(
                                    NotAllowed.class,
                                    other.run(new SourceStatement("CREATE EXTENSION postgis", new Place("a.sql", 1))))
                            .sqlState());
        }
    }

    @Test
    void aCommandOfPsqlIsNamed() {
        assertEquals(
                new Failed("42601", "it holds a command of psql, \\connect x, which no server knows", ""),
                run("\\connect x\nCREATE TABLE t ()"));
    }
}
