package dev.plumbline.alembic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.changelog.Revision;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Loops and functions that may be left early: whatever then may not be so is in doubt. */
class RevisionLeavingTest extends RevisionReading {
    @Test
    void aValueSetBeforeABreakMayBeSet() throws IOException {
        assertRead("""
                found = False
                taken = []
                for name in ["a", "b"]:
                    if maybe():
                        found = True
                        taken.append(name)
                        break
                if not found:
                    op.drop_table("c")
                if not taken:
                    op.drop_table("d")
                op.drop_table("e")
                """, List.of("DROP TABLE e"), List.of("c", "d"));
    }

    @Test
    void aValueSetAfterABreakMayNotBeSet() throws IOException {
        assertRead("""
                last = None
                for name in ["a", "b"]:
                    if maybe():
                        break
                    last = name
                if last == "b":
                    op.drop_table("c")
                """, List.of(), List.of("c"));
    }

    @Test
    void aValueSetBeforeTheNextTurnMayBeSet() throws IOException {
        assertRead("""
                left_out = False
                for name in ["a"]:
                    if maybe():
                        left_out = True
                        continue
                    op.drop_table(name)
                if not left_out:
                    op.drop_table("c")
                """, List.of(), List.of("a", "c"));
    }

    @Test
    void aListThatAFunctionMayHaveFilledIsNotKnown() throws IOException {
        assertRead("""
                before = []
                after = []
                def collect():
                    if maybe():
                        before.append("x")
                        return
                    after.append("x")
                collect()
                if not before:
                    op.drop_table("c")
                if after:
                    op.drop_table("d")
                op.drop_table("e")
                """, List.of("DROP TABLE e"), List.of("c", "d"));
    }

    @Test
    void aReturnOrABreakLeavesWhatFollowsTheLoopInDoubt() throws IOException {
        assertRead("""
                for name in ["a"]:
                    if maybe():
                        return
                    else:
                        break
                op.drop_table("c")
                """, List.of(), List.of("c"));
    }

    @Test
    void afterANextTurnOrABreakTheNextTurnIsInDoubt() throws IOException {
        assertRead("""
                for name in ["a", "b"]:
                    op.drop_table(name)
                    if maybe():
                        continue
                    break
                op.drop_table("c")
                """, List.of("DROP TABLE a", "DROP TABLE c"), List.of("b"));
    }

    @Test
    void afterABreakThatMayHappenAReturnMayNot() throws IOException {
        assertRead("""
                def walk():
                    for name in ["a", "b"]:
                        if maybe():
                            break
                        return 1
                    op.drop_table("b")
                    return 2
                if walk() == 1:
                    op.drop_table("c")
                """, List.of(), List.of("b", "c"));
    }

    @Test
    void theElseOfALoopRunsOnlyWithoutABreak() throws IOException {
        assertRead("""
                for name in ["a"]:
                    if maybe():
                        break
                else:
                    op.drop_table("b")
                for name in maybe():
                    break
                else:
                    op.drop_table("c")
                for name in maybe():
                    pass
                else:
                    op.drop_table("d")
                """, List.of("DROP TABLE d"), List.of("b", "c"));
    }

    @Test
    void aLoopOverWhatIsNotKnownHindersNothingAfterIt() throws IOException {
        assertRead("""
                for name in maybe():
                    if name == "a":
                        continue
                    if name == "b":
                        break
                    op.drop_table("b")
                op.drop_table("c")
                """, List.of("DROP TABLE c"), List.of("b"));
    }

    @Test
    void anErrorThatMayBeRaisedEndsNoLoop() throws IOException {
        assertRead(
                """
                number = 0
                while number < 5:
                    if maybe():
                        raise ValueError
                    number += 1
                    op.drop_table(f"t{number}")
                """,
                List.of("DROP TABLE t1", "DROP TABLE t2", "DROP TABLE t3", "DROP TABLE t4", "DROP TABLE t5"),
                List.of());
    }

    @Test
    void aGeneratorThatActsIsNotTakenToRunAtOnce() throws IOException {
        Revision revision = upgrade("""
                def names():
                    for name in ["a", "b"]:
                        op.execute(f"ALTER TABLE {name} DROP COLUMN x")
                        yield name
                for name in names():
                    break
                """);
        assertEquals(
                List.of(everything(
                        "it hangs on a condition that cannot be followed: how far names runs, and when"
                                + " (db/versions/a.py:11)",
                        11)),
                revision.gaps());
    }

    @Test
    void whatMapAndGeneratorsDoIsDoneOnlyWhereItIsTaken() throws IOException {
        Revision revision = upgrade("""
                map(op.drop_table, ["a"])
                (op.drop_table(name) for name in ["b"])
                list(map(op.drop_table, ["c"]))
                tuple(op.drop_table(name) for name in ["d"])
                """);
        String reason =
                "it hangs on a condition that cannot be followed: how far it runs, and when (db/versions/a.py:%d)";
        assertEquals(List.of(everything(reason.formatted(7), 7), everything(reason.formatted(8), 8)), revision.gaps());
        assertEquals(List.of("DROP TABLE a", "DROP TABLE b", "DROP TABLE c", "DROP TABLE d"), sql(revision));
    }

    @Test
    void whatIsTakenOnceIsNotTakenByAllThatGetIt() throws IOException {
        Revision revision = upgrade("""
                for take in [list, print]:
                    take(op.drop_table(name) for name in ["a"])
                """);
        assertEquals(
                List.of(everything(
                        "it hangs on a condition that cannot be followed: how far it runs, and when (db/versions/a.py:8)",
                        8)),
                revision.gaps());
    }

    @Test
    void aFunctionWhoseAnswersAreKeptMayNotRunAgain() throws IOException {
        Revision revision = upgrade("""
                import functools
                @functools.lru_cache(maxsize=None)
                def drop(name):
                    op.drop_table(name)
                drop("a")
                drop("a")
                """);
        assertEquals(
                List.of(everything(
                        "it hangs on a condition that cannot be followed: whether drop, whose answers are kept, runs again"
                                + " (db/versions/a.py:12)",
                        12)),
                revision.gaps());
    }
}
