package dev.plumbline.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.catalog.Structure;
import dev.plumbline.diff.Scope;
import dev.plumbline.plan.Proof;
import dev.plumbline.plan.Renaming;
import dev.plumbline.plan.SeededRows;
import dev.plumbline.plan.Selection;
import dev.plumbline.port.Progress;
import dev.plumbline.port.SchemaSource;
import dev.plumbline.workflow.PlanJob;
import dev.plumbline.workflow.PlanSources;
import dev.plumbline.workflow.SourceResolver;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plans are run on a scratch copy of the actual side and compared again. */
class ProofTest {
    private static final Selection ALL = Selection.ALL;

    private TestServer.EmptyDatabase actual;
    private TestServer.EmptyDatabase expected;

    @BeforeEach
    void create() {
        actual = TestServer.emptyDatabase();
        expected = TestServer.emptyDatabase();
    }

    @AfterEach
    void close() {
        actual.close();
        expected.close();
    }

    /** Two snapshots under the names {@code actual} and {@code expected}. */
    private record Given(Map<String, Snapshot> snapshots) implements SourceResolver {
        @Override
        public boolean isReplayed(String text) {
            return false;
        }

        @Override
        public SchemaSource resolve(String text, int major) {
            return new SchemaSource() {
                @Override
                public String name() {
                    return text;
                }

                @Override
                public Snapshot read(Progress progress) {
                    return Objects.requireNonNull(snapshots.get(text));
                }
            };
        }
    }

    static PlanJob.Planned plan(Snapshot from, Snapshot to, Selection selection, Renaming... given) {
        List<Renaming> renamings = List.of(given);
        PlanSources job = new PlanSources(
                new Given(Map.of("actual", from, "expected", to)),
                new Scope(List.of(), Set.of("owner")),
                TestServer.scratch());
        return job.plan("actual", "expected", new PlanJob.Request(selection, renamings, true), new TestProgress());
    }

    private PlanJob.Planned plan(Selection selection) {
        return plan(TestReading.of(actual), TestReading.of(expected), selection);
    }

    @Test
    void aPlanThatLeavesNothingIsProven() {
        actual.execute("CREATE TABLE a (id int PRIMARY KEY, gone text); CREATE VIEW v AS SELECT id FROM a");
        expected.execute(
                "CREATE TABLE a (id bigint PRIMARY KEY, name text DEFAULT 'x'); CREATE VIEW v AS SELECT id FROM a");
        assertProven(plan(ALL));
    }

    /** As a file holds it. */
    private static Snapshot saved(TestServer.EmptyDatabase database) {
        return TestReading.of(database).with(Structure.NONE);
    }

    @Test
    void whatHangsTogetherInASavedSnapshotIsReadFromACopy() {
        actual.execute("CREATE TABLE a (id int PRIMARY KEY, gone text); CREATE VIEW z AS SELECT id FROM a;"
                + " CREATE VIEW b AS SELECT id FROM z");
        expected.execute("CREATE TABLE a (id bigint PRIMARY KEY); CREATE VIEW z AS SELECT id FROM a;"
                + " CREATE VIEW b AS SELECT id FROM z");
        PlanJob.Planned planned = plan(saved(actual), saved(expected), ALL);
        assertEquals(List.of(), planned.plan().gaps());
        assertProven(planned);
    }

    @Test
    void whatACopyOfASavedSnapshotLacksIsAGapOfThePlan() {
        expected.execute(
                "CREATE TABLE a (id int);" + " CREATE FUNCTION f() RETURNS int LANGUAGE internal AS 'pg_backend_pid'");
        PlanJob.Planned planned = plan(saved(actual), saved(expected), ALL);
        Gap gap = planned.plan().gaps().getFirst();
        assertEquals("dependency", gap.kind());
        assertTrue(gap.reason().startsWith("what depends on function:public.f() is not known"), gap.reason());
        assertEquals(1, planned.plan().gaps().size());
    }

    @Test
    void anotherSpellingOfTheSameCheckIsNoDifference() {
        String table = "CREATE TABLE a (id int, word varchar(9) CHECK (word IN ('x', 'y'))";
        actual.execute(table + ")");
        expected.execute(table + ", other varchar(9) CHECK (other IN ('x', 'y')))");
        assertProven(plan(ALL));
    }

    @Test
    void whatIsExcludedMayRemain() {
        expected.execute("CREATE TABLE a (id int); CREATE TABLE b (id int)");
        PlanJob.Planned planned = plan(new Selection(List.of(), List.of("table:public.b")));
        assertEquals(
                List.of("CREATE TABLE public.a (\n    id integer\n)"),
                planned.plan().statements().stream().map(s -> s.sql()).toList());
        assertProven(planned);
    }

    @Test
    void aPlanWithAStatementThatFailsIsRefuted() {
        expected.execute("CREATE TABLE a (id int); CREATE VIEW v AS SELECT id FROM a");
        Snapshot whole = TestReading.of(expected);
        Snapshot viewAlone = whole.filter(object -> !object.id().toString().contains("public.a"));
        Proof proof = plan(TestReading.of(actual), viewAlone, ALL).proof();
        Proof.Refuted refuted = assertInstanceOf(Proof.Refuted.class, proof);
        assertTrue(refuted.failure().contains("\"public.a\" does not exist"), refuted.failure());
    }

    @Test
    void whatAPlanDoesNotReachRemains() {
        expected.execute("CREATE TABLE a (id int)");
        Snapshot from = TestReading.of(actual);
        Snapshot to = TestReading.of(expected);
        PlanJob.Planned planned = plan(to, from, new Selection(List.of("table:public.b"), List.of()));
        assertEquals(List.of(), planned.plan().statements());
        assertProven(planned);
    }

    @Test
    void aRenameKeepsTheTableAndWhatDependsOnIt() {
        actual.execute("CREATE TABLE \"Old=1\" (id int UNIQUE, a text); CREATE VIEW v AS SELECT id, a FROM \"Old=1\"");
        expected.execute("CREATE TABLE new (id int UNIQUE, b text); CREATE VIEW v AS SELECT id, b AS a FROM new");
        PlanJob.Planned planned = plan(
                TestReading.of(actual),
                TestReading.of(expected),
                ALL,
                Renaming.parse("table:public.\"Old=1\"=table:public.new"),
                Renaming.parse("column:public.\"Old=1\"/a=column:public.new/b"));
        assertEquals(
                List.of(
                        "ALTER TABLE public.\"Old=1\" RENAME TO new",
                        "ALTER TABLE public.new RENAME COLUMN a TO b",
                        "ALTER TABLE public.new RENAME CONSTRAINT \"Old=1_id_key\" TO new_id_key"),
                planned.plan().statements().stream().map(s -> s.sql()).toList());
        assertProven(planned);
    }

    static void assertProven(PlanJob.Planned planned) {
        Proof.Proven proven = assertInstanceOf(Proof.Proven.class, planned.proof(), planned.toString());
        assertEquals(List.of(), proven.unproven());
    }

    private PlanJob.Planned careful(boolean allowDrop) {
        PlanSources job = new PlanSources(
                new Given(Map.of("actual", TestReading.of(actual), "expected", TestReading.of(expected))),
                new Scope(List.of(), Set.of("owner")),
                TestServer.scratch());
        return job.plan(
                "actual", "expected", new PlanJob.Request(ALL, List.of(), true, true, allowDrop), new TestProgress());
    }

    @Test
    void rowsInAllKindsOfColumnsSurviveTheOnlinePlan() {
        String tables = """
                CREATE TYPE unit AS ENUM ('g', 'ml');
                CREATE DOMAIN share AS int CHECK (VALUE BETWEEN 5 AND 10);
                CREATE TABLE maker (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name varchar(9) NOT NULL UNIQUE);
                CREATE TABLE food (id uuid PRIMARY KEY, maker int NOT NULL REFERENCES maker, sold unit NOT NULL,
                    part share, kind text CHECK (kind IN ('raw', 'cooked')), price numeric(8, 2) CHECK (price > 100),
                    tags text[], twice numeric GENERATED ALWAYS AS (price * 2) STORED, day date);
                CREATE TABLE log (day date NOT NULL, kind text) PARTITION BY RANGE (day);
                CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');
                """;
        actual.execute(tables + "CREATE TABLE never (a int CHECK (false))");
        expected.execute(tables + "CREATE TABLE never (a int CHECK (false));"
                + "ALTER TABLE food ALTER day SET NOT NULL; CREATE INDEX ON food (day); ALTER TABLE log ADD UNIQUE (day);"
                + "ALTER TABLE food ADD CONSTRAINT few CHECK (part < 8)");
        Proof.Proven proven = assertInstanceOf(Proof.Proven.class, careful(true).proof());
        assertEquals(new SeededRows(3, 12, List.of(ObjectId.parse("table:public.never"))), proven.rows());
    }

    @Test
    void aRowThatCannotFitIsLeftOutAndNamed() {
        actual.execute("CREATE TABLE a (id int, word text); CREATE TABLE b (id int)");
        expected.execute("CREATE TABLE a (id int, word text CHECK (length(word) > 50)); CREATE TABLE b (id bigint)");
        Proof.Proven proven = assertInstanceOf(Proof.Proven.class, careful(true).proof());
        assertEquals(new SeededRows(1, 1, List.of(ObjectId.parse("table:public.a"))), proven.rows());
    }

    @Test
    void withoutAllowDropThePartThatIsPrintedIsProvenToo() {
        actual.execute(
                "CREATE TABLE a (id int, gone text); CREATE INDEX gone_idx ON a (gone); CREATE TABLE b (id int)");
        expected.execute("CREATE TABLE a (id int, more text)");
        Proof.Proven proven =
                assertInstanceOf(Proof.Proven.class, careful(false).proof());
        assertEquals(new SeededRows(2, 3, List.of()), proven.rows());
        assertEquals(
                new SeededRows(1, 1, List.of()),
                assertInstanceOf(Proof.Proven.class, careful(true).proof()).rows());
    }

    @Test
    void whatTakesTheNameOfATableThatIsHeldBackIsHeldBackToo() {
        actual.execute("CREATE TABLE thing (id int)");
        expected.execute("CREATE VIEW thing AS SELECT 1 AS id");
        PlanJob.Planned planned = careful(false);
        assertEquals(
                List.of(),
                planned.plan().statements().stream()
                        .filter(statement -> !planned.plan().losing().contains(statement.cause()))
                        .toList());
        Proof.Proven proven = assertInstanceOf(Proof.Proven.class, planned.proof());
        assertEquals(new SeededRows(1, 1, List.of()), proven.rows());
        assertInstanceOf(Proof.Proven.class, careful(true).proof());
    }
}
