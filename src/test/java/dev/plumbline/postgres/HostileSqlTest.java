package dev.plumbline.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.plumbline.catalog.Place;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.port.ReplayOutcome;
import dev.plumbline.port.ReplayOutcome.Done;
import dev.plumbline.port.ReplayOutcome.NotAllowed;
import dev.plumbline.port.ScratchDatabase;
import dev.plumbline.port.ScratchRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SQL of a project that nobody trusts: nothing of it reaches the machine. {@code MARKER} stands for a file that would show it. */
class HostileSqlTest {
    private static final String ATTACK = "COPY (SELECT 1) TO PROGRAM ''touch MARKER''";

    @TempDir
    private Path folder;

    private ScratchDatabase database;

    @BeforeEach
    void create() {
        database = TestServer.scratch()
                .create(new ScratchRequest(15, List.of(), List.of(), List.of()), NoProgress.INSTANCE);
    }

    @AfterEach
    void close() {
        database.close();
        assertFalse(Files.exists(folder.resolve("marker")));
    }

    private ReplayOutcome run(String sql) {
        String marked = sql.replace("MARKER", folder.resolve("marker").toString());
        return database.run(new SourceStatement(marked, new Place("a.sql", 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY (SELECT 1) TO PROGRAM 'touch MARKER'",
                "COPY (SELECT 1) TO 'MARKER'",
                "DO $$ BEGIN EXECUTE 'COPY (SELECT 1) TO PROGRAM ''touch MARKER'''; END $$",
                "DO LANGUAGE plpython3u 'import os; os.system(\"touch MARKER\")'",
                "CREATE FUNCTION f() RETURNS int LANGUAGE plpython3u AS 'import os; os.system(\"touch MARKER\")'",
                "CREATE FUNCTION system(cstring) RETURNS int LANGUAGE c AS 'libc.so.6', 'system'",
                "CREATE FUNCTION f() RETURNS text LANGUAGE internal AS 'pg_read_file_all'",
                "ALTER SYSTEM SET archive_command = 'touch MARKER'",
                "CREATE EXTENSION dblink",
                "CREATE EXTENSION file_fdw",
                "CREATE EXTENSION adminpack",
                "CREATE EXTENSION plpython3u",
                "SELECT pg_read_file('/etc/hostname')",
                "SELECT lo_export(lo_from_bytea(0, 'x'), 'MARKER')",
                "CREATE TABLESPACE t LOCATION '/tmp'",
                "LOAD '/tmp/x.so'",
                "CREATE SUBSCRIPTION s CONNECTION 'host=127.0.0.1' PUBLICATION p",
                "DO $$ BEGIN EXECUTE 'SET SESSION AUTHORIZATION plumbline_scratch'; END $$",
                "DO $$ BEGIN EXECUTE 'SET ROLE plumbline_scratch'; END $$",
                "DO $$ BEGIN EXECUTE 'GRANT pg_execute_server_program TO plumbline_replay'; END $$",
                "DO $$ BEGIN CREATE ROLE boss SUPERUSER; END $$",
                "CREATE DATABASE stolen",
                "ALTER DATABASE postgres SET search_path = evil"
            })
    void isRefused(String sql) {
        ReplayOutcome outcome = run(sql);
        assertFalse(outcome instanceof Done, sql + ": " + outcome);
    }

    @Test
    void aFunctionCannotBecomeTheSuperusers() {
        run("CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS 'BEGIN "
                + ATTACK.replace("'", "''''") + "; END'");
        run(
                "CREATE FUNCTION g() RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN COPY (SELECT 1) TO PROGRAM 'touch MARKER'; END $$");
        assertInstanceOf(NotAllowed.class, run("ALTER FUNCTION g() OWNER TO plumbline_scratch"));
        assertInstanceOf(NotAllowed.class, run("ALTER FUNCTION g() OWNER TO pg_execute_server_program"));
        assertEquals(new Done(), run("ALTER FUNCTION g() OWNER TO CURRENT_USER"));
        assertInstanceOf(NotAllowed.class, run("SELECT g()"));
    }

    @Test
    void eventTriggersDoNotFireForTheSuperuser() {
        run(
                "CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN COPY (SELECT 1) TO PROGRAM 'touch MARKER'; END $$");
        assertEquals(new Done(), run("CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION f()"));
        run("CREATE EVENT TRIGGER d ON sql_drop EXECUTE FUNCTION f()");
        assertInstanceOf(NotAllowed.class, run("ALTER EVENT TRIGGER e ENABLE ALWAYS"));
        assertEquals(new Done(), run("CREATE PUBLICATION p FOR ALL TABLES"));
        assertEquals(new Done(), run("DROP PUBLICATION p"));
        assertInstanceOf(NotAllowed.class, run("CREATE TABLE t ()"));
    }

    @Test
    void nothingHidesBehindAStatementOfTheList() {
        run("CREATE TABLE t ()");
        run("COMMENT ON EXTENSION --\r plpgsql IS 'a'; COPY (SELECT 1) TO PROGRAM 'touch MARKER';\n plpgsql IS 'b'");
        run(
                "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET standard_conforming_strings = off', current_database()); END $$");
        run("SET standard_conforming_strings = off");
        run("COMMENT ON EXTENSION plpgsql IS 'a\\'; COPY (SELECT 1) TO PROGRAM ''touch MARKER''; --'");
        run("COMMENT ON EXTENSION plpgsql IS U&'a!'; COPY (SELECT 1) TO PROGRAM ''touch MARKER''; --' UESCAPE '!'");
    }

    @Test
    void aNameInTheSearchPathDoesNotReplaceTheSystems() {
        run("CREATE SCHEMA evil");
        run(
                "CREATE FUNCTION evil.set_config(text, text, boolean) RETURNS text LANGUAGE plpgsql AS $$ BEGIN COPY (SELECT 1) TO PROGRAM 'touch MARKER'; RETURN ''; END $$");
        run(
                "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = evil, pg_catalog', current_database()); END $$");
        run("SET search_path = evil, pg_catalog");
        assertEquals(new Done(), run("CREATE PUBLICATION p FOR ALL TABLES"));
        database.snapshot("hostile", NoProgress.INSTANCE);
    }

    @Test
    void aFileIsNoBetter() {
        assertInstanceOf(
                NotAllowed.class,
                database.runFile(
                        "CREATE TABLE t ();\nCOPY (SELECT 1) TO PROGRAM 'touch " + folder.resolve("marker") + "';",
                        "x.sql"));
        assertEquals(java.util.Set.of(), database.names());
    }
}
