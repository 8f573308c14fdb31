package dev.plumbline.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.catalog.Snapshot;
import dev.plumbline.diff.Scope;
import dev.plumbline.plan.Proof;
import dev.plumbline.plan.Renaming;
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

    private static PlanJob.Planned plan(Snapshot from, Snapshot to, Selection selection, Renaming... given) {
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
        assertEquals(new Proof.Proven(List.of()), plan(ALL).proof());
    }

    @Test
    void anotherSpellingOfTheSameCheckIsNoDifference() {
        String table = "CREATE TABLE a (id int, word varchar(9) CHECK (word IN ('x', 'y'))";
        actual.execute(table + ")");
        expected.execute(table + ", other varchar(9) CHECK (other IN ('x', 'y')))");
        assertEquals(new Proof.Proven(List.of()), plan(ALL).proof());
    }

    @Test
    void whatIsExcludedMayRemain() {
        expected.execute("CREATE TABLE a (id int); CREATE TABLE b (id int)");
        PlanJob.Planned planned = plan(new Selection(List.of(), List.of("table:public.b")));
        assertEquals(
                List.of("CREATE TABLE public.a (\n    id integer\n)"),
                planned.plan().statements().stream().map(s -> s.sql()).toList());
        assertEquals(new Proof.Proven(List.of()), planned.proof());
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
        assertEquals(new Proof.Proven(List.of()), planned.proof());
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
        assertEquals(new Proof.Proven(List.of()), planned.proof());
    }
}
