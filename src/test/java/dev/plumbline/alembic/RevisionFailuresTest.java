package dev.plumbline.alembic;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Python, libraries or the database may refuse where the project takes the error. */
class RevisionFailuresTest extends RevisionReading {
    @Test
    void aCallOfWhichNothingIsKnownMayFailWhereItsHandlerActs() throws IOException {
        assertRead("""
                import shop
                from shop import stock
                try:
                    count = shop.count("a")
                    op.drop_table("a")
                except shop.Error:
                    op.drop_table("b")
                def fetch():
                    return stock.fetch()
                found = None
                try:
                    found = fetch()
                    known = True
                except Exception as error:
                    known = False
                if known:
                    op.drop_table("c")
                for name in ["d"]:
                    try:
                        number = shop.count(name)
                    except Exception:
                        continue
                    op.drop_table(name)
                op.drop_table("e")
                """, List.of("DROP TABLE e"), List.of("a", "b", "c", "d"));
    }

    @Test
    void aCallOfWhichNothingIsKnownHindersNothingWhereItsHandlerOnlyGoesOn() throws IOException {
        assertRead(
                """
                import logging, shop
                logger = logging.getLogger(__name__)
                try:
                    count = shop.count("a")
                    op.drop_table("a")
                except shop.Error as error:
                    message = f"no {error}"
                    logger.warning(message)
                try:
                    count = shop.count("a")
                    op.drop_table("b")
                except shop.Error as error:
                    raise ValueError("no") from error
                try:
                    op.drop_table("c")
                    rows = op.get_bind().execute(sa.text("SELECT 1")).fetchall()
                    op.create_index("i", "d", [sa.func.lower(sa.column("x"))])
                except Exception:
                    op.drop_table("e")
                """,
                List.of("DROP TABLE a", "DROP TABLE b", "DROP TABLE c", "CREATE INDEX i ON d (lower(x))"),
                List.of());
    }

    @Test
    void whatMayFailWithoutACallIsFollowed() throws IOException {
        assertRead("""
                try:
                    assert maybe()
                    op.drop_table("a")
                except AssertionError:
                    op.drop_table("b")
                try:
                    value = os.environ["VALUE"]
                    op.drop_table("c")
                except KeyError:
                    pass
                class Kind:
                    @property
                    def name(self):
                        assert maybe()
                        return "d"
                try:
                    op.drop_table(Kind().name)
                except AssertionError:
                    pass
                def check():
                    assert maybe()
                try:
                    class Other:
                        value = check()
                    op.drop_table("e")
                except AssertionError:
                    pass
                assert maybe()
                value = os.environ["VALUE"]
                op.drop_table("f")
                """, List.of("DROP TABLE f"), List.of("a", "b", "c", "d", "e"));
    }

    @Test
    void aCallOfWhichNothingIsKnownMayFailForAnyThatActsAroundIt() throws IOException {
        assertRead("""
                import shop
                try:
                    try:
                        n = shop.count("a")
                        op.drop_table("a")
                    except KeyError:
                        pass
                    op.drop_table("b")
                except Exception:
                    op.drop_table("c")
                try:
                    with shop.quietly():
                        n = shop.count("d")
                        op.drop_table("d")
                except Exception:
                    op.drop_table("e")
                try:
                    try:
                        n = shop.count("f")
                        op.drop_table("f")
                    except Exception:
                        op.drop_table("g")
                        raise
                except Exception:
                    pass
                try:
                    try:
                        n = shop.count("h")
                        op.drop_table("h")
                    except Exception:
                        pass
                    op.drop_table("i")
                except Exception:
                    op.drop_table("never")
                """, List.of("DROP TABLE h", "DROP TABLE i"), List.of("a", "b", "c", "d", "e", "f", "g"));
    }

    @Test
    void whatIsNotKnownMayFailByItsOwnErrorWhereAHandlerActs() throws IOException {
        assertRead("""
                known = {"a": maybe()}
                try:
                    number = int(maybe())
                    op.drop_table("a")
                except (TypeError, ValueError):
                    op.drop_table("b")
                try:
                    value = known[maybe()]
                    op.drop_table("c")
                except KeyError:
                    op.drop_table("d")
                try:
                    value = next(iter(maybe()))
                    op.drop_table("e")
                except StopIteration:
                    op.drop_table("f")
                try:
                    value = maybe().group
                    op.drop_table("g")
                except AttributeError:
                    op.drop_table("h")
                try:
                    import shop
                    op.drop_table("i")
                except ImportError:
                    op.drop_table("j")
                try:
                    from shop.stock import count
                    found = True
                except ImportError:
                    found = False
                if found:
                    op.drop_table("k")
                """, List.of(), List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"));
    }

    @Test
    void whatIsKnownOrTakenOtherwiseDoesNotFail() throws IOException {
        assertRead("""
                import json
                known = {"a": maybe()}
                try:
                    value = known["a"]
                    value = known.get(maybe())
                    value = next(iter(maybe()), None)
                    value = getattr(maybe(), "group", None)
                    import sqlalchemy.exc
                    from os import path
                    op.drop_table("a")
                except (KeyError, StopIteration, AttributeError, ImportError):
                    op.drop_table("never")
                try:
                    number = int(maybe())
                    op.drop_table("b")
                except KeyError:
                    op.drop_table("never")
                try:
                    number = int(maybe())
                    op.drop_table("c")
                except ValueError:
                    print("no number")
                """, List.of("DROP TABLE a", "DROP TABLE b", "DROP TABLE c"), List.of());
    }

    @Test
    void aStatementThatIsRefusedMayLeadToWhatHandlesIt() throws IOException {
        assertRead("""
                from sqlalchemy.exc import ProgrammingError
                try:
                    op.drop_table("a")
                except KeyError:
                    op.drop_table("never")
                try:
                    op.execute("DROP TABLE b")
                except ProgrammingError:
                    op.get_bind().rollback()
                    op.drop_table("c")
                try:
                    op.drop_table("d")
                except ProgrammingError:
                    op.drop_table("never")
                try:
                    with op.get_bind().begin_nested():
                        op.drop_table("e")
                except ProgrammingError:
                    op.drop_table("f")
                def drop(name):
                    op.get_bind().execute(sa.text(f"DROP TABLE {name}"))
                try:
                    with op.get_context().autocommit_block():
                        drop("g")
                    gone = True
                except Exception:
                    gone = False
                if gone:
                    op.drop_table("h")
                try:
                    with op.get_bind().begin_nested():
                        op.drop_table("i")
                except ProgrammingError:
                    print("not there")
                """, List.of("DROP TABLE a", "DROP TABLE d", "DROP TABLE i"), List.of("b", "c", "e", "f", "g", "h"));
    }
}
