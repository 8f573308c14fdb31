package dev.plumbline.alembic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.changelog.Revision;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Errors that the project itself takes and of which it is not known whether they are raised. */
class RevisionErrorsTest extends RevisionReading {
    private static final String MAYBE = "import os\ndef maybe():\n    return os.environ.get(\"MAYBE\")\n";

    private void assertRead(String body, List<String> sql, List<String> doubtful) throws IOException {
        Revision revision = upgrade(MAYBE + body);
        assertEquals(sql, sql(revision), revision::toString);
        assertEquals(doubtful, doubtful(revision), revision::toString);
        assertEquals(
                doubtful.size(),
                revision.gaps().stream()
                        .flatMap(gap -> gap.objects().stream())
                        .distinct()
                        .count(),
                revision::toString);
    }

    @Test
    void whatFollowsAnErrorAndWhatHandlesItAreInDoubt() throws IOException {
        assertRead("""
                try:
                    op.drop_table("a")
                    if maybe():
                        raise ValueError
                    op.drop_table("b")
                except ValueError:
                    op.drop_table("c")
                else:
                    op.drop_table("d")
                finally:
                    op.drop_table("e")
                op.drop_table("f")
                """, List.of("DROP TABLE a", "DROP TABLE e", "DROP TABLE f"), List.of("b", "c", "d"));
    }

    @Test
    void anErrorOfAFunctionThatIsCalledIsTaken() throws IOException {
        assertRead("""
                def check(name):
                    op.drop_table("a")
                    if maybe():
                        raise LookupError(name)
                    op.drop_table("b")
                    return name
                def checked():
                    op.drop_table(check("c"))
                    op.drop_table("d")
                try:
                    checked()
                    op.drop_table("e")
                except (KeyError, LookupError) as error:
                    op.drop_table("f")
                op.drop_table("g")
                """, List.of("DROP TABLE a", "DROP TABLE g"), List.of("b", "c", "d", "e", "f"));
    }

    @Test
    void anErrorOfTheProjectIsTakenAsItsClassOrAnyAboveIt() throws IOException {
        assertRead("""
                class Missing(KeyError):
                    pass
                class Gone(Missing):
                    pass
                for error in [Gone, Gone("x")]:
                    for kinds in [Missing, LookupError, KeyError, Exception, (ValueError, Gone)]:
                        try:
                            if maybe():
                                raise error
                            op.drop_table("a")
                        except kinds:
                            op.drop_table("b")
                try:
                    if maybe():
                        raise Missing
                    op.drop_table("c")
                except Gone:
                    op.drop_table("never")
                """, List.of("DROP TABLE c"), List.of("a", "b"));
    }

    @Test
    void whatIsSetOnEitherWayIsNotKnown() throws IOException {
        assertRead("""
                fine, failed = False, False
                try:
                    if maybe():
                        raise ValueError
                    fine = True
                except ValueError:
                    failed = True
                if fine:
                    op.drop_table("a")
                if failed:
                    op.drop_table("b")
                op.drop_table("c")
                """, List.of("DROP TABLE c"), List.of("a", "b"));
    }

    @Test
    void anErrorThatNothingTakesIsTakenNotToHappen() throws IOException {
        assertRead(
                """
                import sys
                def check():
                    if maybe():
                        raise ValueError("no")
                check()
                op.drop_table("a")
                try:
                    check()
                    op.drop_table("b")
                except KeyError:
                    op.drop_table("c")
                try:
                    check()
                    op.drop_table("d")
                except ValueError:
                    print("no")
                    raise
                try:
                    check()
                    op.drop_table("e")
                except ValueError:
                    sys.exit(1)
                try:
                    op.drop_table("f")
                finally:
                    check()
                """,
                List.of("a", "b", "d", "e", "f").stream()
                        .map(name -> "DROP TABLE " + name)
                        .toList(),
                List.of());
    }

    @Test
    void aHandlerThatLeavesLeavesWhatFollowsInDoubt() throws IOException {
        assertRead("""
                for name in ["a", "b"]:
                    try:
                        if maybe():
                            raise ValueError
                    except ValueError:
                        continue
                    op.drop_table(name)
                op.drop_table("c")
                def check():
                    try:
                        if maybe():
                            raise ValueError
                        return 1
                    except ValueError:
                        return 2
                if check() == 1:
                    op.drop_table("d")
                try:
                    if maybe():
                        raise ValueError
                except ValueError:
                    return
                op.drop_table("e")
                """, List.of("DROP TABLE c"), List.of("a", "b", "d", "e"));
    }

    @Test
    void aReturnBeforeAnErrorThatIsHandledMayHaveHappened() throws IOException {
        assertRead("""
                try:
                    if maybe():
                        return
                    raise ValueError
                except ValueError:
                    op.drop_table("a")
                op.drop_table("b")
                """, List.of(), List.of("a", "b"));
    }

    @Test
    void oneOfTwoErrorsIsRaisedForSure() throws IOException {
        assertRead("""
                try:
                    if maybe():
                        raise ValueError
                    else:
                        raise KeyError
                    op.drop_table("never")
                except Exception:
                    op.drop_table("a")
                for name in ["b", "c"]:
                    try:
                        if maybe():
                            raise KeyError
                        raise ValueError
                    except KeyError:
                        op.drop_table("k")
                    except ValueError:
                        op.drop_table("v")
                    op.drop_table(name)
                """, List.of("DROP TABLE a", "DROP TABLE b", "DROP TABLE c"), List.of("k", "v"));
    }

    @Test
    void theNearestThatTakesItEndsTheDoubt() throws IOException {
        assertRead("""
                try:
                    try:
                        if maybe():
                            raise ValueError
                        op.drop_table("a")
                    except ValueError:
                        op.drop_table("b")
                    op.drop_table("c")
                except ValueError:
                    op.drop_table("never")
                try:
                    try:
                        if maybe():
                            raise ValueError
                        op.drop_table("d")
                    except KeyError:
                        op.drop_table("never")
                    op.drop_table("e")
                except ValueError:
                    op.drop_table("f")
                op.drop_table("g")
                """, List.of("DROP TABLE c", "DROP TABLE g"), List.of("a", "b", "d", "e", "f"));
    }

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

    @Test
    void whatHandlesAnErrorThatItRaisesAgainIsFollowedWhereAnotherTakesIt() throws IOException {
        assertRead("""
                try:
                    try:
                        if maybe():
                            raise ValueError
                        op.drop_table("a")
                    except ValueError:
                        op.drop_table("b")
                        raise
                    op.drop_table("c")
                except ValueError:
                    op.drop_table("d")
                op.drop_table("e")
                """, List.of("DROP TABLE e"), List.of("a", "b", "c", "d"));
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
