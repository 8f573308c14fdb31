package dev.plumbline.postgres;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuperuserStatementsTest {
    private static boolean mayRun(String sql) {
        return SqlScript.split(sql).size() == 1
                && SuperuserStatements.mayRun(SqlScript.split(sql).getFirst());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE EVENT TRIGGER t ON ddl_command_end EXECUTE FUNCTION f()",
                "create publication p for all tables",
                "CREATE OPERATOR CLASS c FOR TYPE t USING btree AS OPERATOR 1 <, FUNCTION 1 f(t, t)",
                "ALTER TABLE IF EXISTS ONLY \"a b\".c OWNER TO d",
                "ALTER FUNCTION a.f(integer, text[]) OWNER TO \"D\"",
                "ALTER MATERIALIZED VIEW v OWNER TO d",
                "ALTER DEFAULT PRIVILEGES FOR ROLE a IN SCHEMA b GRANT SELECT ON TABLES TO c",
                "COMMENT ON EXTENSION pgcrypto IS 'x'",
                "CREATE EXTENSION IF NOT EXISTS pg_stat_statements WITH SCHEMA public"
            })
    void kindsThatExecuteNothingMayRun(String sql) {
        assertTrue(mayRun(sql));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE t OWNER TO d, ALTER COLUMN a TYPE int USING f()",
                "ALTER TABLE t ALTER COLUMN a SET DEFAULT f(), OWNER TO d",
                "ALTER DATABASE d OWNER TO x",
                "ALTER EVENT TRIGGER t ENABLE ALWAYS",
                "ALTER EVENT TRIGGER t ENABLE REPLICA",
                "ALTER SYSTEM SET fsync = off",
                "CREATE EXTENSION dblink",
                "CREATE EXTENSION \"file_fdw\"",
                "CREATE EXTENSION plpython3u",
                "COPY t TO PROGRAM 'x'",
                "CREATE FUNCTION f() RETURNS int LANGUAGE c AS 'x', 'y'",
                "DO $$ BEGIN END $$",
                "GRANT EXECUTE ON FUNCTION pg_read_file(text) TO x",
                "COMMENT ON ROLE r IS 'x'",
                "ALTER TABLE t OWNER TO U&\"plumbline\\005fscratch\""
            })
    void everythingElseIsRefused(String sql) {
        assertFalse(mayRun(sql));
    }
}
