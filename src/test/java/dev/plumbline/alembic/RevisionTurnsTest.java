package dev.plumbline.alembic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.catalog.Gap;
import dev.plumbline.changelog.Revision;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Loops of which it is not known how many turns they take: what later turns do is in doubt too. */
class RevisionTurnsTest extends RevisionReading {
    private void assertAnything(String body, List<String> sql) throws IOException {
        Revision revision = upgrade(MAYBE + body);
        assertEquals(sql, sql(revision));
        assertEquals(
                List.of(List.of()), revision.gaps().stream().map(Gap::objects).toList(), revision::toString);
    }

    @Test
    void aCountThatGoesOnIsNotKnownInLaterTurns() throws IOException {
        assertAnything("""
                n = 0
                while maybe():
                    op.drop_table(f"t{n}")
                    n += 1
                op.drop_table("u")
                """, List.of("DROP TABLE u"));
        assertAnything("""
                n = 0
                for each in maybe():
                    op.drop_table(f"t{n}")
                    n += 1
                op.drop_table("u")
                """, List.of("DROP TABLE u"));
        assertAnything("""
                n = 0
                while maybe():
                    n += 1
                    if n == 3:
                        op.execute(f"DROP TABLE t{n}")
                """, List.of());
    }

    @Test
    void aTurnThatFindsWhatAnEarlierOneLeftIsFollowed() throws IOException {
        assertRead("""
                first = True
                for each in maybe():
                    if not first:
                        op.drop_table("a")
                    first = False
                """, List.of(), List.of("a"));
        assertRead("""
                state = 0
                while maybe():
                    if state == 2:
                        op.drop_table("a")
                    elif state == 1:
                        state = 2
                    else:
                        state = 1
                """, List.of(), List.of("a"));
        assertRead("""
                done, left = [], {"x": 1}
                class Seen:
                    any = None
                seen = Seen()
                seen.last = None
                def note():
                    seen.last = "a"
                for each in maybe():
                    if done:
                        op.drop_table("a")
                    if "y" in left:
                        op.drop_table("b")
                    if seen.last:
                        op.drop_table("c")
                    done.append(1)
                    left["y"] = 2
                    note()
                """, List.of(), List.of("a", "b", "c"));
    }

    @Test
    void whatTheConditionItselfChangesIsNotKnownInLaterTurns() throws IOException {
        assertAnything("""
                names = ["a", "b", "c"]
                def another():
                    op.drop_table(names.pop())
                    return maybe()
                while another():
                    pass
                """, List.of("DROP TABLE c"));
    }

    @Test
    void whatAnInspectorAnswersInLaterTurnsIsFollowed() throws IOException {
        assertRead("""
                for each in maybe():
                    if op.get_bind().dialect.has_table(op.get_bind(), "a"):
                        op.drop_table("b")
                    else:
                        op.create_table("a", sa.Column("id", sa.Integer()))
                op.drop_table("u")
                """, List.of("DROP TABLE u"), List.of("a", "b"));
    }

    @Test
    void aLoopThatMayHaveEndedGoesOn() throws IOException {
        assertAnything("""
                n = 0
                while True:
                    if maybe():
                        break
                    op.drop_table(f"t{n}")
                    n += 1
                op.drop_table("u")
                """, List.of("DROP TABLE u"));
        assertRead("""
                n = 0
                while n < 5:
                    n += 1
                    if maybe():
                        break
                    op.drop_table(f"t{n}")
                op.drop_table("u")
                """, List.of("DROP TABLE u"), List.of("t1", "t2", "t3", "t4", "t5"));
    }

    @Test
    void turnsForRowsGoOn() throws IOException {
        assertAnything("""
                n = 0
                for row in op.get_bind().execute(sa.text("SELECT 1")):
                    op.drop_table(f"t{n}")
                    n += 1
                op.drop_table("u")
                """, List.of("DROP TABLE u"));
    }

    @Test
    void turnsThatAllDoTheSameHideNothingElse() throws IOException {
        assertRead("""
                kept = "k"
                for each in maybe():
                    name = "a"
                    names = ["b"]
                    for other in names:
                        op.drop_table(other)
                    for other in maybe():
                        found = [other]
                        op.drop_table(name)
                op.drop_table(kept)
                """, List.of("DROP TABLE k"), List.of("a", "b"));
    }

    @Test
    void turnsThatAnErrorEndsAreOfAnUnknownNumber() throws IOException {
        assertRead("""
                import shop
                names = iter(maybe())
                while True:
                    try:
                        name = next(names)
                    except StopIteration:
                        break
                    op.drop_table("a")
                left = maybe()
                try:
                    while True:
                        item = left.pop()
                        name = shop.next()
                        op.drop_table("b")
                except IndexError:
                    pass
                while True:
                    try:
                        name = shop.next()
                    except shop.Empty:
                        break
                    op.drop_table("c")
                try:
                    names = iter(maybe())
                    while True:
                        name = next(names)
                        op.drop_table("d")
                except StopIteration:
                    op.drop_table("e")
                op.drop_table("f")
                """, List.of("DROP TABLE f"), List.of("a", "b", "c", "d", "e"));
    }

    @Test
    void aGeneratorThatAsksBetweenTheTurnsIsADoubtWhereTheyAct() throws IOException {
        String generator = """
                def missing():
                    for name in ("p", "q", "p"):
                        if not sa.inspect(op.get_bind()).has_table(name):
                            yield name
                """;
        Revision acting = upgrade(generator + """
                for name in missing():
                    op.create_table(name, sa.Column("id", sa.Integer()))
                """);
        assertEquals(1, acting.gaps().size());
        Revision counting = upgrade(generator + """
                for name in missing():
                    count = 1
                for name in list(missing())[:1]:
                    op.create_table(name, sa.Column("id", sa.Integer()))
                """);
        assertEquals(List.of(), counting.gaps());
        assertEquals(1, sql(counting).size());
    }

    @Test
    void aGeneratorThatAskedBeforeTheSchemaChangedIsADoubt() throws IOException {
        Revision between = upgrade("""
                for name in (each for each in ("p", "q", "p") if not sa.inspect(op.get_bind()).has_table(each)):
                    op.create_table(name, sa.Column("id", sa.Integer()))
                """);
        assertEquals(1, between.gaps().size());
        Revision before = upgrade("""
                missing = (each for each in ("p", "q") if not sa.inspect(op.get_bind()).has_table(each))
                op.create_table("p", sa.Column("id", sa.Integer()))
                for name in missing:
                    op.create_table(name, sa.Column("id", sa.Integer()))
                """);
        assertEquals(1, before.gaps().size());
        Revision once = upgrade("""
                op.create_table("p", sa.Column("id", sa.Integer()))
                for name in (each for each in sa.inspect(op.get_bind()).get_table_names() if each != "q"):
                    op.drop_table(name)
                """);
        assertEquals(List.of(), once.gaps());
        assertEquals(2, sql(once).size());
    }

    @Test
    void aBarOfProgressGivesWhatItIsGiven() throws IOException {
        assertRead("""
                from tqdm import tqdm
                for name in tqdm(["p", "q"], desc="tables"):
                    op.drop_table(name)
                """, List.of("DROP TABLE p", "DROP TABLE q"), List.of());
    }
}
