package dev.plumbline.alembic;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Errors inside of contexts, which may take them or act on them. */
class RevisionContextErrorsTest extends RevisionReading {
    @Test
    void aContextTakesErrorsToo() throws IOException {
        assertRead(
                """
                from contextlib import contextmanager, suppress
                def check():
                    if maybe():
                        raise ValueError
                with suppress(ValueError, KeyError):
                    check()
                    op.drop_table("a")
                op.drop_table("b")
                with suppress(KeyError):
                    check()
                    op.drop_table("c")
                @contextmanager
                def taking():
                    try:
                        yield
                        op.drop_table("d")
                    except ValueError:
                        op.drop_table("e")
                    op.drop_table("f")
                with taking():
                    check()
                    op.drop_table("g")
                op.drop_table("h")
                """,
                List.of("b", "c", "f", "h").stream()
                        .map(name -> "DROP TABLE " + name)
                        .toList(),
                List.of("a", "d", "e", "g"));
    }

    @Test
    void anObjectAsAContextTakesErrors() throws IOException {
        assertRead("""
                class Quiet:
                    def __init__(self, *kinds):
                        self.kinds = kinds
                    def __enter__(self):
                        return self
                    def __exit__(self, kind, error, traceback):
                        return kind is not None and isinstance(error, self.kinds)
                def check():
                    if maybe():
                        raise ValueError
                with Quiet(ValueError):
                    op.drop_table("a")
                    check()
                    op.drop_table("b")
                op.drop_table("c")
                with Quiet(ValueError):
                    op.drop_table("d")
                    raise ValueError("no")
                    op.drop_table("never")
                op.drop_table("e")
                with Quiet(KeyError):
                    check()
                    op.drop_table("f")
                """, List.of("DROP TABLE a", "DROP TABLE c", "DROP TABLE d", "DROP TABLE e"), List.of("b", "f"));
    }

    @Test
    void whatAnObjectDoesAtTheEndOfItsBlockHangsOnTheError() throws IOException {
        assertRead(
                """
                class Noting:
                    def __enter__(self):
                        return self
                    def __exit__(self, kind, error, traceback):
                        if kind is None:
                            op.drop_table("a")
                        else:
                            op.drop_table("b")
                        return True
                class Passing:
                    def __enter__(self):
                        return "f"
                    def __exit__(self, kind, error, traceback):
                        if error:
                            op.drop_table("d")
                        op.drop_table("e")
                with Noting():
                    if maybe():
                        raise ValueError
                try:
                    with Passing() as name:
                        op.drop_table(name)
                        raise ValueError
                except ValueError:
                    op.drop_table("g")
                def leave():
                    with Passing():
                        return 1
                leave()
                """,
                List.of("DROP TABLE f", "DROP TABLE d", "DROP TABLE e", "DROP TABLE g", "DROP TABLE e"),
                List.of("a", "b"));
    }

    @Test
    void aContextOfWhichNothingIsKnownMayTakeErrors() throws IOException {
        assertRead("""
                import shop
                with shop.quietly():
                    op.drop_table("a")
                    if maybe():
                        raise ValueError
                    op.drop_table("b")
                with shop.quietly():
                    shop.count()
                    op.drop_table("c")
                with op.get_context().autocommit_block():
                    if maybe():
                        raise ValueError
                    op.drop_table("d")
                """, List.of("DROP TABLE a", "DROP TABLE c", "DROP TABLE d"), List.of("b"));
    }
}
