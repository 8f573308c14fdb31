package dev.plumbline.postgres;

import static dev.plumbline.plan.HazardCode.BLOCKS_ACCESS;
import static dev.plumbline.plan.HazardCode.BLOCKS_WRITES;
import static dev.plumbline.plan.HazardCode.BREAKS_CODE;
import static dev.plumbline.plan.HazardCode.CHANGES_ACCESS;
import static dev.plumbline.plan.HazardCode.DATA_LOSS;
import static dev.plumbline.plan.HazardCode.NEEDS_PRIVILEGE;
import static dev.plumbline.plan.HazardCode.NEEDS_PUBLISHER;
import static dev.plumbline.plan.HazardCode.NEEDS_SECRET;
import static dev.plumbline.plan.HazardCode.NON_TRANSACTIONAL;
import static dev.plumbline.plan.HazardCode.TABLE_REWRITE;
import static dev.plumbline.plan.HazardCode.VALIDATES_ROWS;
import static dev.plumbline.plan.HazardCode.WOULD_FAIL_ON_DATA;

import dev.plumbline.plan.HazardCode;
import java.util.List;

/**
 * A change with a hazard and one without it, from the same database, and what shows the effect.
 *
 * @param witness SQL that is answered otherwise, blocked or refused where the effect is there; see {@link HazardsObservedTest}
 */
record ObservedHazard(HazardCode code, String before, String with, String without, String witness) {
    private static final String EVENT_FUNCTION = "ALTER SCHEMA public OWNER TO scenario_owner;"
            + " CREATE FUNCTION t() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; ";

    private static final String WRAPPER = "CREATE FOREIGN DATA WRAPPER w; ";

    static final List<ObservedHazard> ALL = List.of(
            new ObservedHazard(
                    DATA_LOSS,
                    "CREATE TABLE a (id int, word text); INSERT INTO a VALUES (1, 'x')",
                    "CREATE TABLE a (id int)",
                    "CREATE TABLE a (id bigint, word varchar(9))",
                    "SELECT word FROM public.a"),
            new ObservedHazard(
                    DATA_LOSS,
                    "CREATE TABLE a (cost numeric(9,3)); INSERT INTO a VALUES (1.005)",
                    "CREATE TABLE a (cost numeric(9,2))",
                    "CREATE TABLE a (cost numeric(12,3))",
                    "SELECT cost FROM public.a"),
            new ObservedHazard(
                    DATA_LOSS,
                    "CREATE SEQUENCE s; CREATE SEQUENCE r; SELECT nextval('s')",
                    "CREATE SEQUENCE r",
                    "CREATE SEQUENCE s CACHE 5; CREATE SEQUENCE r",
                    "SELECT last_value FROM public.s"),
            new ObservedHazard(
                    TABLE_REWRITE,
                    "CREATE TABLE a (id int, word varchar(9)); INSERT INTO a VALUES (1, 'x')",
                    "CREATE TABLE a (id bigint, word varchar(9))",
                    "CREATE TABLE a (id int, word varchar(20))",
                    "public.a"),
            new ObservedHazard(
                    TABLE_REWRITE,
                    "CREATE TABLE a (id int); INSERT INTO a VALUES (1)",
                    "CREATE TABLE a (id int, at timestamptz DEFAULT clock_timestamp())",
                    "CREATE TABLE a (id int, at timestamptz DEFAULT now())",
                    "public.a"),
            new ObservedHazard(
                    TABLE_REWRITE,
                    "CREATE TABLE a (price numeric(8,2), e varchar(5))",
                    "CREATE TABLE a (price numeric(10,3), e char(5))",
                    "CREATE TABLE a (price numeric(10,2), e text)",
                    "public.a"),
            new ObservedHazard(
                    BLOCKS_ACCESS,
                    "CREATE TABLE a (id int)",
                    "CREATE TABLE a (id int, b text)",
                    "CREATE TABLE a (id int); CREATE INDEX ON a (id); COMMENT ON TABLE a IS 'x'",
                    "SELECT FROM public.a"),
            new ObservedHazard(
                    BLOCKS_ACCESS,
                    "CREATE TABLE a (id int); CREATE TABLE b (id int PRIMARY KEY)",
                    "CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (id int PRIMARY KEY)",
                    "CREATE TABLE b (id int PRIMARY KEY); CREATE TABLE a (id int REFERENCES b)",
                    "SELECT FROM public.a"),
            new ObservedHazard(
                    BLOCKS_WRITES,
                    "CREATE TABLE a (id int)",
                    "CREATE TABLE a (id int); CREATE INDEX ON a (id)",
                    "CREATE TABLE a (id int); ALTER TABLE a ALTER id SET STATISTICS 50; COMMENT ON COLUMN a.id IS 'x'",
                    "DELETE FROM public.a WHERE false"),
            new ObservedHazard(
                    BLOCKS_WRITES,
                    "CREATE TABLE b (id int PRIMARY KEY); CREATE TABLE a (id int)",
                    "CREATE TABLE b (id int PRIMARY KEY); CREATE TABLE a (id int REFERENCES b)",
                    "CREATE TABLE b (id int PRIMARY KEY); CREATE TABLE a (id int); ALTER TABLE a SET (fillfactor = 70)",
                    "DELETE FROM public.b WHERE false"),
            new ObservedHazard(
                    VALIDATES_ROWS,
                    "CREATE TABLE a (id int)",
                    "CREATE TABLE a (id int NOT NULL)",
                    "CREATE TABLE a (id int DEFAULT 3)",
                    "INSERT INTO public.a VALUES (NULL)"),
            new ObservedHazard(
                    VALIDATES_ROWS,
                    "CREATE TABLE a (id int CHECK (id IS NOT NULL))",
                    "CREATE TABLE a (id int CHECK (id IS NOT NULL), CHECK (id > 0))",
                    "CREATE TABLE a (id int NOT NULL CHECK (id IS NOT NULL))",
                    "INSERT INTO public.a VALUES (-1)"),
            new ObservedHazard(
                    VALIDATES_ROWS,
                    "CREATE TABLE a (id int); INSERT INTO a VALUES (1)",
                    "CREATE TABLE a (id int UNIQUE)",
                    "CREATE TABLE a (id int); ALTER TABLE a ADD CHECK (id > 5) NOT VALID",
                    "INSERT INTO public.a VALUES (1)"),
            new ObservedHazard(
                    VALIDATES_ROWS,
                    "CREATE TABLE a (word text)",
                    "CREATE TABLE a (word int)",
                    "CREATE TABLE a (word varchar)",
                    "INSERT INTO public.a VALUES ('x')"),
            new ObservedHazard(
                    VALIDATES_ROWS,
                    "CREATE TYPE e AS ENUM ('x', 'y'); CREATE TABLE a (word e)",
                    "CREATE TYPE e AS ENUM ('x'); CREATE TABLE a (word e)",
                    "CREATE TYPE e AS ENUM ('y', 'x'); CREATE TABLE a (word e)",
                    "INSERT INTO public.a VALUES ('y')"),
            new ObservedHazard(
                    WOULD_FAIL_ON_DATA,
                    "CREATE TABLE a (id int PRIMARY KEY, b int, c int); INSERT INTO a VALUES (1, 1, NULL), (2, 1, 2)",
                    "CREATE TABLE a (id int PRIMARY KEY, b int UNIQUE, c int NOT NULL)",
                    "CREATE TABLE a (id int PRIMARY KEY, b int NOT NULL, c int UNIQUE)",
                    ""),
            new ObservedHazard(
                    CHANGES_ACCESS,
                    "CREATE TABLE a (id int); INSERT INTO a VALUES (1)",
                    "CREATE TABLE a (id int); GRANT SELECT ON a TO scenario_reader",
                    "CREATE TABLE a (id int, b int); COMMENT ON TABLE a IS 'x'",
                    "SELECT count(*) FROM public.a"),
            new ObservedHazard(
                    CHANGES_ACCESS,
                    "CREATE TABLE a (id int); INSERT INTO a VALUES (1); GRANT SELECT ON a TO scenario_reader",
                    "CREATE TABLE a (id int); GRANT SELECT ON a TO scenario_reader; ALTER TABLE a ENABLE ROW LEVEL SECURITY",
                    "CREATE TABLE a (id bigint); GRANT SELECT ON a TO scenario_reader",
                    "SELECT count(*) FROM public.a"),
            new ObservedHazard(
                    CHANGES_ACCESS,
                    "CREATE FUNCTION f() RETURNS name LANGUAGE sql AS 'SELECT current_user'",
                    "CREATE FUNCTION f() RETURNS name LANGUAGE sql SECURITY DEFINER AS 'SELECT current_user'",
                    "CREATE FUNCTION f() RETURNS name LANGUAGE sql STABLE AS 'SELECT current_user'",
                    "SELECT public.f() = 'scenario_reader'"),
            new ObservedHazard(
                    CHANGES_ACCESS,
                    "CREATE TABLE a (id int); CREATE VIEW v AS SELECT id FROM a; GRANT SELECT ON v TO scenario_reader",
                    "CREATE TABLE a (id int); CREATE VIEW v WITH (security_invoker = true) AS SELECT id FROM a;"
                            + " GRANT SELECT ON v TO scenario_reader",
                    "CREATE TABLE a (id int); CREATE VIEW v AS SELECT id FROM a WHERE id > 1;"
                            + " GRANT SELECT ON v TO scenario_reader",
                    "SELECT count(*) FROM public.v"),
            new ObservedHazard(
                    BREAKS_CODE,
                    "CREATE TABLE a (id int); CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                    "CREATE TABLE a (id int)",
                    "CREATE TABLE a (id int); CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 2'",
                    "SELECT public.f()"),
            new ObservedHazard(
                    BREAKS_CODE,
                    "CREATE TABLE a (id int, b int); CREATE VIEW v AS SELECT id, b FROM a",
                    "CREATE TABLE a (id int, b int); CREATE VIEW v AS SELECT id FROM a",
                    "CREATE TABLE a (id int, b int); CREATE VIEW v AS SELECT id, b, id + 1 AS c FROM a",
                    "SELECT b FROM public.v"),
            new ObservedHazard(
                    NON_TRANSACTIONAL,
                    "CREATE TYPE e AS ENUM ('x')",
                    "CREATE TYPE e AS ENUM ('x', 'y')",
                    "CREATE TYPE e AS ENUM ('x'); CREATE DOMAIN d AS e; COMMENT ON TYPE e IS 'x'",
                    "SELECT 'y'::public.e"),
            new ObservedHazard(
                    NEEDS_SECRET,
                    WRAPPER,
                    WRAPPER + "CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (password 'x')",
                    WRAPPER + "CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'x')",
                    "SELECT srvoptions FROM pg_foreign_server WHERE srvoptions::text LIKE '%<%'"),
            new ObservedHazard(
                    NEEDS_PUBLISHER,
                    "CREATE TABLE a (id int)",
                    "CREATE TABLE a (id int); CREATE SUBSCRIPTION s CONNECTION 'host=nowhere' PUBLICATION p"
                            + " WITH (connect = false, slot_name = 'slot_that_nobody_made')",
                    "CREATE TABLE a (id int, b int)",
                    "SELECT subslotname FROM pg_subscription WHERE subslotname NOT IN"
                            + " (SELECT slot_name FROM pg_replication_slots)"),
            new ObservedHazard(
                    NEEDS_PRIVILEGE,
                    "ALTER SCHEMA public OWNER TO scenario_owner",
                    "ALTER SCHEMA public OWNER TO scenario_owner;"
                            + " CREATE FUNCTION f() RETURNS int LANGUAGE sql LEAKPROOF AS 'SELECT 1'",
                    "ALTER SCHEMA public OWNER TO scenario_owner;"
                            + " CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                    ""),
            new ObservedHazard(
                    NEEDS_PRIVILEGE,
                    EVENT_FUNCTION + "CREATE TABLE a (id int); ALTER TABLE a OWNER TO scenario_owner",
                    EVENT_FUNCTION + "CREATE TABLE a (id int); ALTER TABLE a OWNER TO scenario_owner;"
                            + " CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION t()",
                    EVENT_FUNCTION + "CREATE TABLE a (id int, b int); ALTER TABLE a OWNER TO scenario_owner",
                    ""));

    @Override
    public String toString() {
        return code.code() + ": " + with;
    }
}
