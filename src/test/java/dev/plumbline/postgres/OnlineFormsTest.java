package dev.plumbline.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.catalog.Snapshot;
import dev.plumbline.diff.Differ;
import dev.plumbline.plan.Plan;
import dev.plumbline.plan.Planner;
import dev.plumbline.plan.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which gentle forms are written, and that they end where the usual ones end, with rows in the tables. */
class OnlineFormsTest {
    private static final String TABLES = """
            CREATE TABLE maker (id int, name text);
            CREATE TABLE food (id int, maker int, price int, old int);
            CREATE INDEX food_old ON food (old);
            CREATE INDEX food_price ON food (price);
            INSERT INTO maker VALUES (1, 'a'), (2, 'b');
            INSERT INTO food VALUES (1, 1, 10, 1), (2, 1, 20, 2);
            """;

    @Test
    void indexesConstraintsAndKeysGetTheirGentleForms() throws SQLException {
        String change = """
                DROP INDEX food_old;
                DROP INDEX food_price;
                CREATE INDEX food_price ON food (price) WHERE price > 15;
                ALTER TABLE maker ADD CONSTRAINT maker_pkey PRIMARY KEY (id);
                ALTER TABLE maker ADD CONSTRAINT maker_name UNIQUE (name) DEFERRABLE;
                ALTER TABLE food ALTER price SET NOT NULL;
                ALTER TABLE food ADD CONSTRAINT paid CHECK (price > 0);
                ALTER TABLE food ADD CONSTRAINT made FOREIGN KEY (maker) REFERENCES maker (id) ON DELETE CASCADE;
                """;
        List<String> sql = List.of(
                "ALTER TABLE public.maker ADD CONSTRAINT id__not_null CHECK (id IS NOT NULL) NOT VALID",
                "ALTER TABLE public.food ADD CONSTRAINT price__not_null CHECK (price IS NOT NULL) NOT VALID",
                "CREATE INDEX CONCURRENTLY food_price__new ON public.food USING btree (price) WHERE (price > 15)",
                "CREATE UNIQUE INDEX CONCURRENTLY maker_name ON public.maker USING btree (name)",
                "ALTER TABLE public.maker VALIDATE CONSTRAINT id__not_null",
                "ALTER TABLE public.food VALIDATE CONSTRAINT price__not_null",
                "ALTER TABLE public.maker ALTER COLUMN id SET NOT NULL",
                "ALTER TABLE public.maker DROP CONSTRAINT id__not_null",
                "ALTER TABLE public.food ALTER COLUMN price SET NOT NULL",
                "ALTER TABLE public.food DROP CONSTRAINT price__not_null",
                "ALTER TABLE public.food ADD CONSTRAINT paid CHECK ((price > 0)) NOT VALID",
                "ALTER TABLE public.maker ADD CONSTRAINT maker_name UNIQUE USING INDEX maker_name DEFERRABLE",
                "CREATE UNIQUE INDEX CONCURRENTLY maker_pkey ON public.maker USING btree (id)",
                "ALTER TABLE public.maker ADD CONSTRAINT maker_pkey PRIMARY KEY USING INDEX maker_pkey",
                "ALTER TABLE public.food ADD CONSTRAINT made FOREIGN KEY (maker) REFERENCES public.maker(id) ON DELETE CASCADE NOT VALID",
                "DROP INDEX CONCURRENTLY public.food_old",
                "DROP INDEX CONCURRENTLY public.food_price",
                "ALTER TABLE public.food VALIDATE CONSTRAINT paid",
                "ALTER INDEX public.food_price__new RENAME TO food_price",
                "ALTER TABLE public.food VALIDATE CONSTRAINT made");
        assertEquals(
                sql.stream().sorted().toList(),
                sql(ended(TABLES, change)).stream().sorted().toList());
    }

    @Test
    void noTransactionHoldsAStrongLockWhileRowsAreRead() throws SQLException {
        Plan plan = ended(TABLES, "ALTER TABLE food ADD CONSTRAINT paid CHECK (price > 0), ALTER price SET NOT NULL");
        for (Statement statement : plan.statements()) {
            long together = plan.statements().stream()
                    .filter(other -> other.group() == statement.group())
                    .count();
            if (statement.sql().contains("VALIDATE")) {
                assertEquals(1, together, statement.sql());
                assertEquals(
                        "SHARE UPDATE EXCLUSIVE",
                        statement.running().locks().getFirst().mode());
            }
        }
    }

    @Test
    void partitionsGetTheirIndexesFirstAndThePartitionedTableTakesThem() throws SQLException {
        String before = """
                CREATE TABLE log (day date NOT NULL, kind text) PARTITION BY RANGE (day);
                CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');
                CREATE TABLE log_2 PARTITION OF log FOR VALUES FROM ('2024-02-01') TO ('2024-03-01') PARTITION BY LIST (kind);
                CREATE TABLE log_2a PARTITION OF log_2 FOR VALUES IN ('a');
                INSERT INTO log VALUES ('2024-01-05', 'a'), ('2024-02-05', 'a');
                """;
        Plan plan = ended(before, "CREATE INDEX log_kind ON log (kind); ALTER TABLE log ADD UNIQUE (day, kind);");
        assertEquals(
                List.of(
                        "CREATE INDEX CONCURRENTLY log_1_kind_idx ON public.log_1 USING btree (kind)",
                        "CREATE INDEX CONCURRENTLY log_2a_kind_idx ON public.log_2a USING btree (kind)",
                        "CREATE UNIQUE INDEX CONCURRENTLY log_1_day_kind_key ON public.log_1 USING btree (day, kind)",
                        "CREATE UNIQUE INDEX CONCURRENTLY log_2a_day_kind_key ON public.log_2a USING btree (day, kind)"),
                sql(plan).stream()
                        .filter(sql -> sql.contains("CONCURRENTLY"))
                        .sorted()
                        .toList());
    }

    @Test
    void aPartitionIsDetachedConcurrentlyAndKeepsNoCheckOfItsBound() throws SQLException {
        String before = """
                CREATE TABLE log (day date NOT NULL) PARTITION BY RANGE (day);
                CREATE TABLE log_1 PARTITION OF log (CONSTRAINT own CHECK (day > '2000-01-01'))
                    FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');
                CREATE TABLE log_2 PARTITION OF log FOR VALUES FROM ('2024-02-01') TO ('2024-03-01');
                """;
        Plan plan = ended(before, "ALTER TABLE log DETACH PARTITION log_1; DROP TABLE log_2;");
        assertEquals(
                List.of(
                        "ALTER TABLE public.log DETACH PARTITION public.log_1 CONCURRENTLY",
                        "ALTER TABLE public.log DETACH PARTITION public.log_2 CONCURRENTLY"),
                sql(plan).stream().filter(sql -> sql.contains("DETACH")).toList());
    }

    @Test
    void whatHasNoGentleFormSaysSo() throws SQLException {
        Plan plan = ended(TABLES, "ALTER TABLE food ALTER price TYPE text");
        assertEquals(
                List.of("no gentler form exists: where rows must be written anew, nobody can use the table meanwhile"),
                plan.statements().stream()
                        .map(s -> s.running().note())
                        .distinct()
                        .toList());
    }

    @Test
    void theScriptWaitsForALockInShortAttempts() throws SQLException, InterruptedException {
        try (TestServer.EmptyDatabase database = TestServer.emptyDatabase()) {
            database.execute(TABLES);
            Plan plan = plan(database, "ALTER TABLE food DROP COLUMN maker");
            try (Connection other = database.connect()) {
                other.setAutoCommit(false);
                other.createStatement().execute("LOCK TABLE food IN ACCESS SHARE MODE");
                Thread release = Thread.ofVirtual().start(() -> release(database, other));
                new ScriptRun(database).run(plan);
                release.join();
            }
            assertTrue(new Differ()
                    .compare(
                            expected(database, "SELECT 1"),
                            expected(database, "ALTER TABLE food DROP COLUMN IF EXISTS maker"))
                    .differences()
                    .isEmpty());
        }
    }

    /** Gives the lock back once an attempt has failed: then the script waits without a place in the queue. */
    private static void release(TestServer.EmptyDatabase database, Connection holder) {
        try (Connection watcher = database.connect();
                java.sql.Statement watch = watcher.createStatement()) {
            watch.execute("""
                    DO $$ BEGIN
                    LOOP
                        EXIT WHEN EXISTS (SELECT FROM pg_stat_activity
                            WHERE datname = current_database() AND wait_event = 'PgSleep' AND pid <> pg_backend_pid());
                        PERFORM pg_stat_clear_snapshot(), pg_sleep(0.05);
                    END LOOP;
                    END $$""");
            holder.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The online plan, run as a script on a database with rows and found to leave nothing. */
    private static Plan ended(String before, String change) throws SQLException {
        try (TestServer.EmptyDatabase database = TestServer.emptyDatabase()) {
            database.execute(before);
            Snapshot expected = expected(database, change);
            Plan plan = plan(database, change);
            new ScriptRun(database).run(plan);
            assertEquals(
                    List.of(),
                    new Differ()
                            .compare(expected, expected(database, "SELECT 1"))
                            .differences());
            return plan;
        }
    }

    private static Plan plan(TestServer.EmptyDatabase database, String change) throws SQLException {
        return Planner.plan(new Differ().compare(expected(database, change), expected(database, "SELECT 1")), true);
    }

    private static Snapshot expected(TestServer.EmptyDatabase database, String change) throws SQLException {
        return PlanScenarioTest.readAfter(database, change);
    }

    private static List<String> sql(Plan plan) {
        return plan.statements().stream().map(Statement::sql).toList();
    }
}
