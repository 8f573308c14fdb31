package dev.plumbline.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.diff.Differ;
import dev.plumbline.plan.Hazard;
import dev.plumbline.plan.HazardCode;
import dev.plumbline.plan.Plan;
import dev.plumbline.plan.Planner;
import dev.plumbline.plan.Renaming;
import dev.plumbline.plan.RowAnswers;
import dev.plumbline.plan.RowCheck;
import dev.plumbline.plan.RowProbe;
import dev.plumbline.plan.RowQuestions;
import dev.plumbline.plan.TableSize;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows of a live database are asked whether they fit, and answer with a count and keys alone. */
class RowProbesTest {
    private static final TestServer.EmptyDatabase DATABASE = TestServer.emptyDatabase();

    @BeforeAll
    static void prepare() throws SQLException {
        ScenarioCluster.prepare(DATABASE);
        DATABASE.connection().setAutoCommit(false);
    }

    @BeforeEach
    void clean() throws SQLException {
        DATABASE.connection().rollback();
        CleanDatabase.clean(DATABASE.connection());
        DATABASE.connection().commit();
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    private static void execute(String sql) {
        DATABASE.execute(sql);
    }

    private static Snapshot read() {
        return new CatalogReader().read(DATABASE.connection(), "test", List.of(), new TestProgress());
    }

    /** The plan from what the first SQL makes and commits to what the second makes of nothing. */
    private static Plan plan(String before, String after) throws SQLException {
        execute(after);
        Snapshot expected = read();
        DATABASE.connection().rollback();
        execute(before);
        Snapshot actual = read();
        DATABASE.connection().commit();
        return Planner.plan(new Differ().compare(expected, actual));
    }

    private static Plan asked(Plan plan, List<Renaming> renamings) {
        return answers(RowQuestions.of(plan, renamings)).in(plan, renamings);
    }

    private static RowAnswers answers(RowQuestions questions) {
        ReadLiveDatabases live =
                new ReadLiveDatabases(new CatalogReader(), TestServer::scratch, PasswordAsker.NOBODY, Map.of());
        return new PostgresUrlSource(DATABASE.url(), List.of(), live).ask(questions, new TestProgress());
    }

    /** What each object's rows answered. */
    private static Map<String, RowCheck> checks(Plan plan) {
        Map<String, RowCheck> checks = new TreeMap<>();
        plan.statements().stream()
                .flatMap(statement -> statement.hazards().stream())
                .filter(hazard -> hazard.code() == HazardCode.VALIDATES_ROWS)
                .forEach(hazard -> checks.put(hazard.object().toString(), hazard.rows()));
        return checks;
    }

    private static RowCheck against(long count, String... examples) {
        return new RowCheck.DoesNotFit(count, false, List.of(examples));
    }

    private static RowCheck check(String before, String after) throws SQLException {
        Plan plan = asked(plan(before, after), List.of());
        Map<String, RowCheck> checks = checks(plan);
        assertEquals(1, checks.size(), checks.toString());
        RowCheck check = checks.values().iterator().next();
        assertEquals(
                check instanceof RowCheck.DoesNotFit,
                plan.statements().stream()
                        .flatMap(s -> s.hazards().stream())
                        .map(Hazard::code)
                        .toList()
                        .contains(HazardCode.WOULD_FAIL_ON_DATA));
        return check;
    }

    @Test
    void aColumnWithoutValuesStandsAgainstNotNull() throws SQLException {
        String table = "CREATE TABLE \"we\"\"ird Näme\" (\"an id\" int PRIMARY KEY, \"x y\" int";
        assertEquals(
                against(2, "an id 1", "an id 3"),
                check(
                        table + "); INSERT INTO \"we\"\"ird Näme\" VALUES (1, NULL), (2, 5), (3, NULL)",
                        table + " NOT NULL)"));
    }

    @Test
    void rowsThatFitSaySo() throws SQLException {
        String table = "CREATE TABLE a (id int PRIMARY KEY, v int";
        assertEquals(new RowCheck.Fits(), check(table + "); INSERT INTO a VALUES (1, 5)", table + " NOT NULL)"));
    }

    @Test
    void anyRowStandsAgainstAColumnThatMustHaveAValue() throws SQLException {
        assertEquals(
                against(4, "k 1, l a", "k 2, l b", "k 3, l c"),
                check(
                        "CREATE TABLE a (k int, l text, PRIMARY KEY (k, l));"
                                + " INSERT INTO a VALUES (1, 'a'), (2, 'b'), (3, 'c'), (4, 'd')",
                        "CREATE TABLE a (k int, l text, n int NOT NULL, PRIMARY KEY (k, l))"));
    }

    @Test
    void equalValuesStandAgainstAUniqueConstraintAndNullsDoNot() throws SQLException {
        String table = "CREATE TABLE a (id int PRIMARY KEY, \"A b\" text";
        assertEquals(
                against(2, "id 1", "id 2"),
                check(
                        table + "); INSERT INTO a VALUES (1, 'x'), (2, 'x'), (3, 'y'), (4, NULL), (5, NULL)",
                        table + " UNIQUE)"));
    }

    @Test
    void rowsWithoutAKeyAreNamedByTheirPlace() throws SQLException {
        assertEquals(
                against(2, "ctid (0,1)", "ctid (0,2)"),
                check(
                        "CREATE TABLE a (id int NOT NULL); INSERT INTO a VALUES (1), (1), (2)",
                        "CREATE TABLE a (id int NOT NULL PRIMARY KEY)"));
    }

    @Test
    void aUniqueIndexIsAskedByItsExpressionsAndPredicate() throws SQLException {
        String table = "CREATE TABLE a (id int PRIMARY KEY, w text)";
        assertEquals(
                against(2, "id 2", "id 3"),
                check(
                        table + "; INSERT INTO a VALUES (1, 'x'), (2, 'X'), (3, 'x'), (4, 'z')",
                        table
                                + "; CREATE UNIQUE INDEX i ON a (lower(w) text_pattern_ops DESC, (id IS NULL)) WHERE id > 1"));
    }

    @Test
    void aCheckIsAskedAsItIs() throws SQLException {
        String table = "CREATE TABLE a (id int PRIMARY KEY, v int";
        assertEquals(
                against(1, "id 2"),
                check(
                        table + "); INSERT INTO a VALUES (1, 1), (2, -1), (3, NULL)",
                        table + ", CHECK (v > 0 AND abs(v) < 9))"));
    }

    @Test
    void aForeignKeyIsAskedForRowsWithoutTheirs() throws SQLException {
        String tables =
                "CREATE TABLE b (x int, y int, PRIMARY KEY (x, y)); CREATE TABLE a (id int PRIMARY KEY, p int, q int";
        assertEquals(
                against(1, "id 2"),
                check(
                        tables
                                + "); INSERT INTO b VALUES (1, 1); INSERT INTO a VALUES (1, 1, 1), (2, 1, 2), (3, NULL, 9)",
                        tables + ", FOREIGN KEY (p, q) REFERENCES b)"));
        clean();
        assertEquals(
                against(2, "id 2", "id 3"),
                check(
                        tables
                                + "); INSERT INTO b VALUES (1, 1); INSERT INTO a VALUES (1, 1, 1), (2, 1, 2), (3, NULL, 9)",
                        tables + ", FOREIGN KEY (p, q) REFERENCES b MATCH FULL)"));
    }

    @Test
    void valuesThatCannotBeCastStandAgainstAnotherType() throws SQLException {
        int major = DATABASE.connection().getMetaData().getDatabaseMajorVersion();
        RowCheck expected = major >= 16 ? against(1, "id 1") : new RowCheck.DoesNotFit(1, true, List.of());
        assertEquals(
                expected,
                check(
                        "CREATE TABLE a (id int PRIMARY KEY, w text); INSERT INTO a VALUES (1, 'x'), (2, '7')",
                        "CREATE TABLE a (id int PRIMARY KEY, w int)"));
    }

    @Test
    void longerTextsAndLargerNumbersStandAgainstNarrowerTypes() throws SQLException {
        String rows = "; INSERT INTO a VALUES (1, 'abcd', 3000000000, 99.9), (2, 'abc  ', 5, 9.9)";
        Plan plan = plan(
                "CREATE TABLE a (id int PRIMARY KEY, w text, n bigint, d numeric)" + rows,
                "CREATE TABLE a (id int PRIMARY KEY, w varchar(3), n int, d numeric(2,1))");
        assertEquals(
                Map.of(
                        "column:public.a/w", against(1, "id 1"),
                        "column:public.a/n", against(1, "id 1"),
                        "column:public.a/d", against(1, "id 1")),
                checks(asked(plan, List.of())));
    }

    @Test
    void aLabelThatGoesStandsAgainstItsType() throws SQLException {
        String table = "; CREATE TABLE a (id int PRIMARY KEY, e e, l e[])";
        Plan plan = plan(
                "CREATE TYPE e AS ENUM ('x', 'y')" + table
                        + "; INSERT INTO a VALUES (1, 'x', '{x,y}'), (2, 'y', '{x}')",
                "CREATE TYPE e AS ENUM ('x')" + table);
        assertEquals(
                Map.of("column:public.a/e", against(1, "id 2"), "column:public.a/l", against(1, "id 1")),
                checks(asked(plan, List.of())));
    }

    @Test
    void rowsThatExcludeEachOtherAreFound() throws SQLException {
        String table = "CREATE TABLE a (id int PRIMARY KEY, r int4range";
        assertEquals(
                against(2, "id 1", "id 2"),
                check(
                        table + "); INSERT INTO a VALUES (1, '[1,5)'), (2, '[4,9)'), (3, '[9,10)')",
                        table + ", EXCLUDE USING gist (r WITH &&) WHERE (id < 9))"));
    }

    @Test
    void allColumnsOfADomainAreAsked() throws SQLException {
        String tables = "; CREATE TABLE a (id int PRIMARY KEY, d d); CREATE TABLE b (id int PRIMARY KEY, d d)";
        assertEquals(
                against(2, "id 1", "id 7"),
                check(
                        "CREATE DOMAIN d AS int" + tables
                                + "; INSERT INTO a VALUES (1, -1); INSERT INTO b VALUES (7, -2)",
                        "CREATE DOMAIN d AS int CHECK (VALUE > 0)" + tables));
    }

    @Test
    void functionsOfAProjectAndOnesThatDoSomethingAreNotRun() throws SQLException {
        String table = "CREATE FUNCTION f(int) RETURNS bool IMMUTABLE LANGUAGE sql AS 'SELECT true';"
                + " CREATE TABLE a (id int PRIMARY KEY";
        assertEquals(
                new RowCheck.Unknown(
                        "it uses function:public.f(integer), and code of a project is not run on live rows"),
                check(table + "); INSERT INTO a VALUES (1)", table + ", CHECK (f(id)))"));
        clean();
        assertEquals(
                new RowCheck.Unknown("it calls pg_sleep, and functions that may do something are not run on live rows"),
                check(
                        "CREATE TABLE a (id int PRIMARY KEY); INSERT INTO a VALUES (1)",
                        "CREATE TABLE a (id int PRIMARY KEY, CHECK (pg_sleep(id) IS NOT NULL))"));
    }

    @Test
    void manyRowsAreCountedToABound() throws SQLException {
        String table = "CREATE TABLE a (id int PRIMARY KEY, v int";
        assertEquals(
                new RowCheck.DoesNotFit(RowProbe.LIMIT, true, List.of("id 1", "id 2", "id 3")),
                check(table + "); INSERT INTO a SELECT g, NULL FROM generate_series(1, 1500) g", table + " NOT NULL)"));
    }

    @Test
    void aRenamedTableIsAskedUnderItsPresentName() throws SQLException {
        execute("CREATE TABLE new (id int PRIMARY KEY, y int NOT NULL)");
        Snapshot expected = read();
        DATABASE.connection().rollback();
        execute("CREATE TABLE old (id int PRIMARY KEY, x int); INSERT INTO old VALUES (4, NULL)");
        DATABASE.connection().commit();
        execute("ALTER TABLE old RENAME TO new; ALTER TABLE new RENAME x TO y");
        Snapshot renamed = read();
        DATABASE.connection().rollback();
        List<Renaming> renamings = List.of(
                Renaming.parse("table:public.old=table:public.new"),
                Renaming.parse("column:public.old/x=column:public.new/y"));
        Plan plan = asked(Planner.bothWays(new Differ().compare(expected, renamed), false, renamings), renamings);
        assertEquals(Map.of("column:public.new/y", against(1, "id 4")), checks(plan));
    }

    @Test
    void aRoleThatMayNotReadRowsSaysSo() throws SQLException {
        String table = "CREATE TABLE a (id int PRIMARY KEY, v int";
        RowQuestions questions = RowQuestions.of(plan(table + ")", table + " NOT NULL)"), List.of());
        Connection connection = DATABASE.connection();
        execute("SET LOCAL ROLE scenario_reader");
        RowAnswers answers = new RowReader(connection, new TestProgress(), Duration.ofSeconds(9)).read(questions);
        connection.rollback();
        assertEquals(
                List.of(new RowCheck.Unknown("this role may not read all rows of public.a")),
                List.copyOf(answers.checks().values()));
    }

    @Test
    void aLockedTableCostsOnlyItself() throws SQLException {
        String tables =
                "CREATE TABLE a (id int PRIMARY KEY, v int%1$s); CREATE TABLE b (id int PRIMARY KEY, v int%1$s)";
        Plan plan = plan(tables.formatted(""), tables.formatted(" NOT NULL"));
        try (Connection holder = DATABASE.connect();
                Statement lock = holder.createStatement()) {
            holder.setAutoCommit(false);
            lock.execute("LOCK TABLE a IN ACCESS EXCLUSIVE MODE");
            RowAnswers answers = answers(RowQuestions.of(plan, List.of()));
            assertEquals(
                    Map.of(
                            "column:public.a/v", new RowCheck.Unknown("somebody holds a lock on public.a"),
                            "column:public.b/v", new RowCheck.Fits()),
                    checks(answers.in(plan, List.of())));
            assertEquals(List.of(false, true), List.of(isMeasured(answers, "a"), isMeasured(answers, "b")));
        }
    }

    private static boolean isMeasured(RowAnswers answers, String table) {
        TableSize size = answers.sizes().get(ObjectId.of("table", "public", table));
        return size != null && size.bytes() > 0;
    }

    @Test
    void sizesOfPartitionsAreAddedUp() throws SQLException {
        execute("CREATE TABLE p (id int) PARTITION BY RANGE (id);"
                + " CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);"
                + " CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (10) TO (20);"
                + " INSERT INTO p SELECT g FROM generate_series(0, 14) g; ANALYZE p");
        DATABASE.connection().commit();
        ObjectId table = ObjectId.parse("table:public.p");
        RowAnswers answers = answers(new RowQuestions(Set.of(table), List.of()));
        assertEquals(Map.of(table, new TableSize(15, 16384)), answers.sizes());
    }

    @Test
    void aQuestionThatTakesTooLongIsGivenUp() throws SQLException {
        String table = "CREATE TABLE a (id int PRIMARY KEY, r int4range";
        RowQuestions questions = RowQuestions.of(
                plan(
                        table + "); INSERT INTO a SELECT g, int4range(g, g + 1) FROM generate_series(1, 20000) g",
                        table + ", EXCLUDE USING gist (r WITH &&))"),
                List.of());
        RowAnswers answers =
                new RowReader(DATABASE.connection(), new TestProgress(), Duration.ofMillis(200)).read(questions);
        DATABASE.connection().rollback();
        assertEquals(
                List.of(new RowCheck.Unknown("it took longer than 200 milliseconds")),
                List.copyOf(answers.checks().values()));
    }
}
