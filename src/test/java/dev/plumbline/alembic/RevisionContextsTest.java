package dev.plumbline.alembic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.changelog.Revision;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Revisions whose operations stand inside a context manager of the project. */
class RevisionContextsTest extends RevisionReading {
    private static final String MAYBE = """
            import os
            from contextlib import contextmanager
            def maybe(name):
                return os.environ.get(name)
            """;

    private static final String ONLY_MAYBE = MAYBE + """
            @contextmanager
            def context():
                if maybe("CONTEXT"):
                    return
                yield
                op.drop_table("last")
            """;

    @Test
    void whatFollowsTwoReturnsThatMayHappenIsInDoubt() throws IOException {
        Revision revision = upgrade(ONLY_MAYBE + """
                op.drop_table("first")
                with context():
                    op.drop_table("a")
                    if maybe("BODY"):
                        return
                    op.drop_table("b")
                op.drop_table("c")
                op.drop_table("d")
                """);
        assertEquals(List.of("DROP TABLE first"), sql(revision));
        assertEquals(List.of("a", "b", "c", "d", "last"), doubtful(revision));
    }

    @Test
    void aTurnThatMayBeLeftInsideAContextHindersNoneAfterTheLoop() throws IOException {
        Revision revision = upgrade(ONLY_MAYBE + """
                for name in ["a", "b"]:
                    with context():
                        if maybe("BODY"):
                            continue
                        op.drop_table(name)
                    op.drop_table(f"after_{name}")
                op.drop_table("c")
                """);
        assertEquals(List.of("DROP TABLE c"), sql(revision));
        assertEquals(List.of("a", "after_a", "after_b", "b", "last"), doubtful(revision));
    }

    @Test
    void anErrorBehindTwoReturnsThatMayHappenIsHandled() throws IOException {
        Revision revision = upgrade(MAYBE + """
                @contextmanager
                def context():
                    if maybe("CONTEXT"):
                        return
                    try:
                        yield
                    except ValueError:
                        op.drop_table("handled")
                with context():
                    if maybe("BODY"):
                        return
                    raise ValueError
                op.drop_table("c")
                """);
        assertEquals(List.of(), sql(revision));
        assertEquals(List.of("c", "handled"), doubtful(revision));
    }

    @Test
    void theGeneratorGoesOnWhereItsBodyMayHaveLeft() throws IOException {
        Revision revision = upgrade(MAYBE + """
                @contextmanager
                def context():
                    if maybe("CONTEXT"):
                        yield 1
                    else:
                        yield 2
                    op.drop_table("last")
                with context():
                    op.drop_table("a")
                    if maybe("BODY"):
                        return
                    op.drop_table("b")
                op.drop_table("c")
                """);
        assertEquals(List.of("DROP TABLE last"), sql(revision));
        assertEquals(List.of("a", "b", "c"), doubtful(revision));
    }

    @Test
    void aBodyThatLeavesForOneOfItsValuesMayHaveLeft() throws IOException {
        Revision revision = upgrade(MAYBE + """
                @contextmanager
                def context():
                    if maybe("CONTEXT"):
                        yield 1
                    else:
                        yield 2
                def inside(left):
                    with context() as number:
                        if number == left:
                            return 3
                    return 4
                if inside(1) == 3:
                    op.drop_table("a")
                if inside(2) == 3:
                    op.drop_table("b")
                with context() as number:
                    if number == 1:
                        return
                op.drop_table("c")
                """);
        assertEquals(List.of(), sql(revision));
        assertEquals(List.of("a", "b", "c"), doubtful(revision));
    }

    @Test
    void aBodyThatIsNotReachedIsNotPassedOver() throws IOException {
        Revision revision = upgrade(MAYBE + """
                @contextmanager
                def context():
                    for each in []:
                        yield
                op.drop_table("a")
                with context():
                    op.drop_table("b")
                op.drop_table("c")
                """);
        assertEquals(List.of("DROP TABLE a"), sql(revision));
        assertEquals(
                List.of(everything("upgrade enters a context that does not come to its block", 16)), revision.gaps());
    }

    @Test
    void whatGivesAContextIsFoundOnce() throws IOException {
        Revision revision = upgrade("""
                def bind():
                    op.drop_table("a")
                    return op.get_bind()
                with bind().begin_nested():
                    op.drop_table("b")
                """);
        assertEquals(List.of("DROP TABLE a", "DROP TABLE b"), sql(revision));
        assertEquals(List.of(), revision.gaps());
    }

    @Test
    void aContextBeginsWhereItsBlockDoes() throws IOException {
        Revision revision = upgrade("""
                from contextlib import contextmanager
                @contextmanager
                def context(name):
                    op.drop_table("before_" + name)
                    yield name
                    op.drop_table("after_" + name)
                def given(name):
                    return context(name)
                context("never")
                kept = context("a")
                with kept as name:
                    op.drop_table(name)
                with given("b") as name:
                    op.drop_table(name)
                """);
        assertEquals(
                List.of("before_a", "a", "after_a", "before_b", "b", "after_b").stream()
                        .map(name -> "DROP TABLE " + name)
                        .toList(),
                sql(revision));
        assertEquals(List.of(), revision.gaps());
    }

    @Test
    void aContextThatOtherCodeEntersIsNotPassedOver() throws IOException {
        String context = """
                from contextlib import ExitStack, contextmanager
                @contextmanager
                def context():
                    op.drop_table("a")
                    yield
                    op.drop_table("b")
                """;
        Revision stacked = upgrade(context + """
                with ExitStack() as stack:
                    stack.enter_context(context())
                """);
        assertEquals(
                List.of(everything(
                        "it calls contextlib.ExitStack().enter_context, which lies outside the project", 14)),
                stacked.gaps());
        Revision decorated = upgrade(context + """
                @context()
                def drop():
                    op.drop_table("c")
                drop()
                """);
        assertEquals(
                List.of(everything(
                        "it calls a function that is not known: what stands under a context is not followed", 16)),
                decorated.gaps());
    }
}
