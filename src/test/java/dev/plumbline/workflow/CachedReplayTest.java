package dev.plumbline.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Place;
import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.HistoryTable;
import dev.plumbline.changelog.MigrationSet;
import dev.plumbline.changelog.Revision;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.drift.HeadState;
import dev.plumbline.port.CancelledException;
import dev.plumbline.port.Progress;
import dev.plumbline.port.ReplayOutcome;
import dev.plumbline.port.RevisionRunner;
import dev.plumbline.port.ScratchRequest;
import dev.plumbline.postgres.NoProgress;
import dev.plumbline.postgres.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Heads that lie in the cache: what is found there is what a replay from nothing would make, and no more is run than must be. */
class CachedReplayTest {
    /** Makes the keys of each run of the tests its own. */
    private static final String RUN = "t" + Long.toHexString(System.nanoTime());

    private static final ScratchRequest PLAIN = new ScratchRequest(15, List.of(), List.of(), List.of());
    private static final Set<String> THERE_BEFORE = TestServer.scratch().kept(PLAIN, NoProgress.INSTANCE);

    private final CountingScratch scratch = new CountingScratch(TestServer.scratch());

    @AfterAll
    static void dropThem() {
        Set<String> made = new TreeSet<>(TestServer.scratch().kept(PLAIN, NoProgress.INSTANCE));
        made.removeAll(THERE_BEFORE);
        TestServer.dropHeads(made);
    }

    @Test
    void theSameIsFoundWholeAndNothingRuns() {
        Changelog set = set(
                "a", "CREATE TABLE " + RUN + "_same (a int)", "DROP TABLE " + RUN + "_same", "CREATE TABLE x (a int)");
        HeadState first = replay(set);
        assertEquals(3, scratch.ran().size());
        scratch.ran().clear();
        HeadState second = replay(set);
        assertEquals(List.of(), scratch.ran());
        assertSame(first, second);
        assertTrue(second.onceMade().contains(ObjectId.parse("table:public." + RUN + "_same")));
    }

    @Test
    void ofALongerHistoryOnlyTheTailRuns() {
        String[] begin = {"CREATE TABLE " + RUN + "_tail (a int)", "ALTER TABLE " + RUN + "_tail ADD b int"};
        replay(set("a", begin));
        scratch.ran().clear();
        HeadState longer = replay(set("a", begin[0], begin[1], "ALTER TABLE " + RUN + "_tail ADD c int"));
        assertEquals(List.of("ALTER TABLE " + RUN + "_tail ADD c int"), scratch.ran());
        assertTrue(longer.snapshot()
                .find(ObjectId.parse("column:public." + RUN + "_tail/c"))
                .isPresent());
    }

    @Test
    void aByteThatChangedInTheMiddleIsNoticed() {
        String table = RUN + "_middle";
        replay(set(
                "a",
                "CREATE TABLE " + table + " (a int)",
                "ALTER TABLE " + table + " ADD b int",
                "ALTER TABLE " + table + " ADD c int"));
        scratch.ran().clear();
        HeadState changed = replay(set(
                "a",
                "CREATE TABLE " + table + " (a int)",
                "ALTER TABLE " + table + " ADD d int",
                "ALTER TABLE " + table + " ADD c int"));
        assertEquals(
                List.of("ALTER TABLE " + table + " ADD d int", "ALTER TABLE " + table + " ADD c int"), scratch.ran());
        assertEquals(
                List.of("a", "c", "d"),
                changed.snapshot().objects().keySet().stream()
                        .filter(id ->
                                id.kind().equals("column") && id.toString().contains(table + "/"))
                        .map(ObjectId::simpleName)
                        .sorted()
                        .toList());
    }

    @Test
    void settingsAndGapsAreKeptWithIt() {
        String[] begin = {
            "CREATE SCHEMA " + RUN,
            "SET search_path = " + RUN,
            "COPY (SELECT 1) TO PROGRAM 'true'",
            "CREATE TABLE here (a int)"
        };
        HeadState first = replay(set("a", begin));
        List<String> longer = new ArrayList<>(List.of(begin));
        longer.add("CREATE TABLE here_too (a int)");
        HeadState second = replay(set("a", longer.toArray(String[]::new)));
        assertTrue(second.snapshot()
                .find(ObjectId.parse("table:" + RUN + ".here_too"))
                .isPresent());
        assertEquals(1, first.gaps().getOrDefault("a", List.of()).size());
        assertEquals(first.gaps(), second.gaps());
    }

    @Test
    void whatAServerCouldNotDoAtThatMomentIsNotKept() {
        String extension = "CREATE EXTENSION citext";
        String table = "CREATE TABLE " + RUN + "_passing (a citext)";
        Changelog set = set("a", "CREATE SCHEMA " + RUN + "_before", extension, table);
        List<Map<String, ReplayOutcome>> moments = List.of(
                Map.of(
                        extension,
                        new ReplayOutcome.NotAllowed("0A000", "extension \"citext\" is not available"),
                        table,
                        new ReplayOutcome.LeftOut("")),
                Map.of());
        for (Map<String, ReplayOutcome> answers : moments) {
            scratch.answers().clear();
            scratch.answers().putAll(answers);
            HeadState head = replay(set);
            assertEquals(
                    answers.isEmpty() ? 0 : 1,
                    head.gaps().getOrDefault("a", List.of()).size());
            assertEquals(
                    answers.isEmpty(),
                    head.snapshot().find(ObjectId.parse("extension:citext")).isPresent());
        }
        assertEquals(
                List.of(extension, table),
                scratch.ran().subList(3, scratch.ran().size()));
    }

    @Test
    void aServerThatFailedBehindAGapIsNotKept() {
        String table = "CREATE TABLE " + RUN + "_failing (a int)";
        Changelog plain = set("a", table);
        Changelog set = new Changelog(
                plain.set(), plain.revisions(), List.of(), true, List.of(Gap.ofEverything("not read", "a/0.sql")));
        scratch.answers().put(table, new ReplayOutcome.Failed("53100", "could not extend file: no space left", ""));
        assertEquals(2, replay(set).gaps().getOrDefault("a", List.of()).size());
        scratch.answers().clear();
        HeadState second = replay(set);
        assertEquals(1, second.gaps().getOrDefault("a", List.of()).size());
        assertTrue(second.snapshot()
                .find(ObjectId.parse("table:public." + RUN + "_failing"))
                .isPresent());
    }

    @Test
    void setsThatLeanOnEachOtherAreFoundWhole() {
        Changelog orders = set("orders", "CREATE TABLE " + RUN + "_o (b int REFERENCES " + RUN + "_b)");
        Changelog books = set("books", "CREATE TABLE " + RUN + "_b (id int PRIMARY KEY)");
        HeadState first = replay(orders, books);
        assertEquals(Map.of(), first.problems());
        scratch.ran().clear();
        assertSame(first, replay(orders, books));
        assertEquals(List.of(), scratch.ran());
        HeadState other = replay(orders, set("books", "CREATE TABLE " + RUN + "_b (id int PRIMARY KEY, x int)"));
        assertTrue(other.snapshot()
                .find(ObjectId.parse("column:public." + RUN + "_b/x"))
                .isPresent());
    }

    @Test
    void whatFailsIsNotKept() {
        Changelog set = set("a", "CREATE TABLE " + RUN + "_fails (a int)", "ALTER TABLE nowhere ADD b int");
        HeadState first = replay(set);
        HeadState second = replay(set);
        assertEquals(first.problems(), second.problems());
        assertEquals(Set.of("a"), second.problems().keySet());
    }

    @Test
    void aReplayThatWasStoppedLeavesOnlyWholePoints() {
        Changelog set =
                set("a", "CREATE TABLE " + RUN + "_stop (a int)", "SELECT 1", "ALTER TABLE " + RUN + "_stop ADD b int");
        assertThrows(CancelledException.class, () -> replay(new StopsAfter(2), set));
        scratch.ran().clear();
        HeadState resumed = replay(set);
        assertEquals(List.of("ALTER TABLE " + RUN + "_stop ADD b int"), scratch.ran());
        assertTrue(resumed.snapshot()
                .find(ObjectId.parse("column:public." + RUN + "_stop/b"))
                .isPresent());
    }

    @Test
    void anotherServerOrOtherExtensionsAreAnotherKey() {
        Changelog set = set("a", "CREATE TABLE " + RUN + "_key (a int)");
        replay(set);
        scratch.ran().clear();
        replay(new ScratchRequest(15, List.of(), List.of(), List.of("pgcrypto")), NoProgress.INSTANCE, set);
        assertEquals(1, scratch.ran().size());
    }

    private static void assertSame(HeadState one, HeadState other) {
        assertEquals(one.snapshot().objects(), other.snapshot().objects());
        assertEquals(one.made(), other.made());
        assertEquals(one.onceMade(), other.onceMade());
        assertEquals(one.lent(), other.lent());
        assertEquals(one.gaps(), other.gaps());
    }

    private HeadState replay(Changelog... sets) {
        return replay(NoProgress.INSTANCE, sets);
    }

    private HeadState replay(Progress progress, Changelog... sets) {
        return replay(PLAIN, progress, sets);
    }

    private HeadState replay(ScratchRequest request, Progress progress, Changelog... sets) {
        Map<String, List<Revision>> revisions = new TreeMap<>();
        for (Changelog set : sets) {
            revisions.put(set.set().name(), set.revisions());
        }
        JointReplay.Parts parts =
                new JointReplay.Parts(List.of(sets), set -> RevisionRunner.ofStatements(), Lender.none());
        CachedReplay.Done done = new CachedReplay(scratch, request, "", 0)
                .run(parts, new Replays.Wanted(15, revisions, Set.of()), true, progress);
        done.database().close();
        return done.state();
    }

    private static Changelog set(String name, String... statements) {
        List<Revision> revisions = new ArrayList<>();
        for (String sql : statements) {
            String id = Integer.toString(revisions.size() + 1);
            Place place = new Place(name + "/" + id + ".sql", 1);
            revisions.add(new Revision(
                    id, List.of(), List.of(), "", place, List.of(new SourceStatement(sql, place)), 0, List.of()));
        }
        MigrationSet set = new MigrationSet(name, "sql", name, HistoryTable.NONE);
        return new Changelog(set, revisions, List.of(), true, List.of());
    }

    /** Is asked before each statement, and says stop after so many. */
    private static final class StopsAfter implements Progress {
        private int left;

        StopsAfter(int statements) {
            // The replay looks twice before it begins.
            left = statements + 2;
        }

        @Override
        public void at(String doing) {}

        @Override
        public boolean cancelled() {
            return left-- <= 0;
        }

        @Override
        public Registration onCancel(Runnable action) {
            return () -> {};
        }
    }
}
