package dev.plumbline.alembic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Errors that the project itself takes and of which it is not known whether they are raised. */
class RevisionErrorsTest extends RevisionReading {
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
    void anErrorHasNoNameAfterItsHandler() throws IOException {
        assertRead("""
                e = "t"
                try:
                    raise ValueError("wrong")
                except ValueError as e:
                    op.drop_table("a")
                try:
                    op.drop_table(e)
                except NameError:
                    op.drop_table("b")
                """, List.of("DROP TABLE a", "DROP TABLE b"), List.of());
    }

    @Test
    void whatARollbackTakesBackIsADoubt() throws IOException {
        assertRead("""
                point = op.get_bind().begin_nested()
                point.rollback()
                try:
                    op.drop_table("a")
                except Exception:
                    point.rollback()
                    raise
                """, List.of("DROP TABLE a"), List.of());
        assertEquals(
                List.of(everything("what a rollback takes back is not followed", 9)),
                upgrade("point = op.get_bind().begin_nested()\nop.drop_table('a')\npoint.rollback()\n")
                        .gaps());
    }
}
