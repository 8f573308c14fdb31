package dev.plumbline.alembic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.catalog.Gap;
import dev.plumbline.changelog.Revision;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Functions of a project that call themselves: what they do is read or in doubt, and never passed over. */
class SelfCallsTest extends RevisionReading {
    private static final String MORE = "import os\ndef more():\n    return os.environ.get(\"MORE\")\n";

    /** What a call of itself would do with the like arguments, it has done; with others, it is followed. */
    @Test
    void aFunctionThatMayCallItselfEnds() throws IOException {
        Revision revision = upgrade("""
                import os
                def nested(kind):
                    for each in op.get_bind().execute(kind):
                        nested(each)
                def first(number):
                    if os.environ.get("MORE"):
                        op.drop_table(f"t{number}")
                        if number < 3:
                            first(number + 1)
                        first(number=number)
                nested("SELECT 1")
                first(1)
                op.drop_table("t")
                """);
        assertEquals(List.of("DROP TABLE t"), sql(revision));
        assertEquals(List.of("t1", "t2", "t3"), doubtful(revision));
    }

    @Test
    void aListThatEachCallTakesFromIsReadToItsEnd() throws IOException {
        Revision revision = upgrade(MORE + """
                def sure(names):
                    if names:
                        op.drop_table(names.pop())
                        sure(names)
                def walk(names):
                    if names:
                        op.drop_table(names.pop())
                        if more():
                            walk(names)
                sure(["x", "y"])
                walk(["a", "b", "c"])
                """);
        assertEquals(List.of("DROP TABLE y", "DROP TABLE x", "DROP TABLE c"), sql(revision));
        assertEquals(List.of("a", "b"), doubtful(revision));
    }

    @Test
    void aCountOfTheModuleIsFollowed() throws IOException {
        Revision revision = upgrade(MORE + """
                global n
                n = 3
                def walk():
                    global n
                    if n:
                        op.drop_table(f"t{n}")
                        n -= 1
                        if more():
                            walk()
                walk()
                """);
        assertEquals(List.of("DROP TABLE t3"), sql(revision));
        assertEquals(List.of("t1", "t2"), doubtful(revision));
    }

    @Test
    void aCountOfTheFunctionAroundIsFollowed() throws IOException {
        Revision revision = upgrade(MORE + """
                n = 4
                def walk():
                    nonlocal n
                    if n:
                        op.drop_table(f"t{n}")
                        n -= 1
                        if more():
                            walk()
                walk()
                """);
        assertEquals(List.of("DROP TABLE t4"), sql(revision));
        assertEquals(List.of("t1", "t2", "t3"), doubtful(revision));
    }

    @Test
    void anAttributeThatEachCallChangesIsFollowed() throws IOException {
        Revision revision = upgrade(MORE + """
                class State:
                    pass
                state = State()
                state.left = 4
                def walk():
                    if state.left:
                        op.drop_table(f"t{state.left}")
                        state.left = state.left - 1
                        if more():
                            walk()
                walk()
                """);
        assertEquals(List.of("DROP TABLE t4"), sql(revision));
        assertEquals(List.of("t1", "t2", "t3"), doubtful(revision));
    }

    @Test
    void anotherFunctionOfTheSameLineHasOtherNamesAroundIt() throws IOException {
        Revision revision = upgrade(MORE + """
                def level(n):
                    def drop():
                        op.drop_table(f"t{n}")
                        if n > 1 and more():
                            level(n - 1)
                    drop()
                level(4)
                """);
        assertEquals(List.of("DROP TABLE t4"), sql(revision));
        assertEquals(List.of("t1", "t2", "t3"), doubtful(revision));
    }

    @Test
    void aCallThatEndsNeverIsInDoubtAndHidesNothingElse() throws IOException {
        Revision revision = upgrade(MORE + """
                def walk(kind, names=("a", "b")):
                    found = []
                    for name in names:
                        found.append(name)
                    for name in found:
                        op.execute(f"CREATE INDEX ON {name} (id)")
                    if more():
                        walk(kind)
                        op.drop_table("c")
                walk("x")
                op.drop_table("t")
                """);
        assertEquals(List.of("CREATE INDEX ON a (id)", "CREATE INDEX ON b (id)", "DROP TABLE t"), sql(revision));
        assertEquals(List.of("a", "b", "c"), doubtful(revision));
    }

    @Test
    void whatChangesAfterACallOfItselfIsNotKnown() throws IOException {
        Revision revision = upgrade(MORE + """
                names = []
                def walk():
                    if more():
                        walk()
                    names.append("a")
                walk()
                if len(names) == 1:
                    op.drop_table("one")
                """);
        assertEquals(List.of(), sql(revision));
        assertEquals(
                List.of(everything(
                        "upgrade calls itself on a condition that cannot be followed, and otherwise than before", 13)),
                revision.gaps());
    }

    @Test
    void anErrorThatEachCallRaisesIsNotTakenForAnEnd() throws IOException {
        Revision revision = upgrade(MORE + """
                def walk():
                    try:
                        if more():
                            walk()
                    except ValueError:
                        op.drop_table("a")
                    raise ValueError
                try:
                    walk()
                except ValueError:
                    op.drop_table("b")
                """);
        assertEquals(List.of(), sql(revision));
        assertEquals(1, revision.gaps().size(), revision::toString);
        assertEquals(List.of(), revision.gaps().getFirst().objects());
    }

    @Test
    void anAttributeOfAClassThatEachCallChangesIsNotKnown() throws IOException {
        Revision revision = upgrade(MORE + """
                class State:
                    left = 4
                def walk():
                    if State.left:
                        op.drop_table(f"t{State.left}")
                        State.left = State.left - 1
                        if more():
                            walk()
                walk()
                """);
        assertEquals(List.of("DROP TABLE t4"), sql(revision));
        assertEquals(List.of(), revision.gaps().getFirst().objects());
    }

    @Test
    void whatAnInspectorAnswersOtherwiseIsNotTakenForTheSame() throws IOException {
        Revision revision = upgrade(MORE + """
                def walk():
                    if op.get_bind().dialect.has_table(op.get_bind(), "a"):
                        op.create_table("b", sa.Column("id", sa.Integer()))
                    else:
                        op.create_table("a", sa.Column("id", sa.Integer()))
                    if more():
                        walk()
                walk()
                """);
        assertEquals(List.of("CREATE TABLE a (\n    id INTEGER\n)"), sql(revision));
        assertEquals(List.of("b"), doubtful(revision));
        assertEquals(
                everything("upgrade calls functions more than 1000 deep", 15),
                revision.gaps().getLast());
    }

    @Test
    void aContextInsideOfTheSameContextIsNoCallOfItself() throws IOException {
        Revision revision = upgrade(MORE + """
                from contextlib import contextmanager
                @contextmanager
                def batch():
                    yield
                with batch():
                    if more():
                        with batch():
                            op.drop_table("a")
                """);
        assertEquals(List.of(), sql(revision));
        assertEquals(List.of("a"), doubtful(revision));
    }

    @Test
    void aModuleThatIsImportedMeanwhileRunsOnce() throws IOException {
        Files.writeString(root.resolve("names.py"), """
                found = []
                def current():
                    import other
                    return other.NAME
                """);
        Files.writeString(root.resolve("other.py"), """
                import os
                import names
                NAME = "a"
                if os.environ.get("MORE"):
                    names.current()
                names.found.append("a")
                """);
        Revision revision = upgrade(MORE + """
                import names
                if more():
                    op.drop_table(names.current())
                op.drop_table("t")
                """);
        assertEquals(List.of("DROP TABLE t"), sql(revision));
        assertEquals(List.of("a"), doubtful(revision), revision::toString);
    }

    @Test
    void whatIsTooDeepLeavesNothingBehind() throws IOException {
        revision("a", "None", (MORE + """
                def walk(names):
                    if more():
                        op.drop_table("a")
                        if more():
                            return
                        op.create_table("a", sa.Column("id", sa.Integer()))
                        walk(names + ["b"])
                op.create_table("t", sa.Column("id", sa.Integer()))
                walk([])
                """).indent(4));
        revision("b", "'a'", """
                    if op.get_bind().dialect.has_table(op.get_bind(), "a"):
                        op.drop_table("a")
                    op.drop_table("t")
                """);
        List<Revision> revisions = read().revisions();
        assertEquals(List.of("CREATE TABLE t (\n    id INTEGER\n)"), sql(revisions.getFirst()));
        assertEquals(
                everything("upgrade calls functions more than 1000 deep", 11),
                revisions.getFirst().gaps().getLast());
        assertEquals(List.of("DROP TABLE t"), sql(revisions.getLast()));
        assertEquals(
                List.of("a"),
                revisions.getLast().gaps().stream()
                        .map(Gap::objects)
                        .map(objects -> objects.getFirst().simpleName())
                        .toList());
    }

    @Test
    void aMethodThatMayCallItselfEnds() throws IOException {
        Revision revision = upgrade(MORE + """
                class Walk:
                    def __init__(self, kind):
                        self.kind = kind
                    def down(self, names):
                        op.drop_table(self.kind)
                        for each in more():
                            self.down(names)
                    def up(self, other):
                        if more():
                            other.up(self)
                            op.drop_table(other.kind)
                    def count(self, names):
                        if names:
                            op.drop_table(names.pop())
                            if more():
                                self.count(names)
                Walk("a").down(["x"])
                Walk("b").up(Walk("c"))
                Walk("d").count(["e", "f", "g"])
                op.drop_table("t")
                """);
        assertEquals(List.of("DROP TABLE a", "DROP TABLE g", "DROP TABLE t"), sql(revision));
        assertEquals(List.of("a", "b", "c", "e", "f"), doubtful(revision), revision::toString);
        assertEquals(5, revision.gaps().size(), revision::toString);
    }

    @Test
    void aMethodThatChangesItsObjectAfterACallOfItselfIsNotKnown() throws IOException {
        Revision revision = upgrade(MORE + """
                class Walk:
                    left = 0
                    def down(self):
                        if more():
                            self.down()
                        self.left = self.left + 1
                walk = Walk()
                walk.down()
                if walk.left == 1:
                    op.drop_table("one")
                """);
        assertEquals(List.of(), sql(revision));
        assertEquals(1, revision.gaps().size(), revision::toString);
    }

    @Test
    void whatIsNestedTooDeeplyLeavesNothingBehind() throws IOException {
        revision("a", "None", (MORE + """
                op.create_table("t", sa.Column("id", sa.Integer()))
                def inside(names):
                    if more():
                        op.drop_table("t")
                        return
                    op.create_table("a", sa.Column("id", sa.Integer()))
                    if more():
                        op.create_table("b", sa.Column("id", sa.Integer()))
                        print(f"{names}")
                names = []
                names.append(names)
                for each in more():
                    inside(names)
                op.drop_table("never")
                """).indent(4));
        revision("b", "'a'", """
                    if op.get_bind().dialect.has_table(op.get_bind(), "t"):
                        op.drop_table("c")
                    op.drop_table("d")
                """);
        List<Revision> revisions = read().revisions();
        assertEquals(List.of("CREATE TABLE t (\n    id INTEGER\n)"), sql(revisions.getFirst()));
        assertEquals(
                "upgrade is nested too deeply",
                revisions.getFirst().gaps().getLast().reason());
        assertEquals(List.of("DROP TABLE d"), sql(revisions.getLast()));
        assertEquals(List.of("c"), doubtful(revisions.getLast()));
    }
}
