package dev.plumbline.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that changes in place; two are the same only if they are one. Where a branch that may not run has changed it, its content
 * is {@linkplain #uncertain() uncertain}: it then stands for an unknown value in everything but its identity. Where rows
 * of a table have filled it, it holds what a fresh installation gives it, and may hold {@linkplain #further() more} elsewhere.
 */
public abstract sealed class PyContainer implements PyValue, Changing permits PyList, PySet, PyDict, PyObject {
    private final long since = Seniority.next();
    private @Nullable Unknown uncertain;
    private @Nullable Unknown further;
    private List<PyValue> possible = List.of();

    /** Why its content is not known, or null where it is. */
    public final @Nullable Unknown uncertain() {
        return uncertain;
    }

    final void makeUncertain(Unknown why) {
        uncertain = why;
        possible = List.of();
    }

    /** What alone may be in it where its content is not known; empty where that is not known either. */
    final List<PyValue> possible() {
        return possible;
    }

    final void canOnlyHold(List<PyValue> elements) {
        possible = List.copyOf(elements);
    }

    /** Why there may be more in it than is known, or null where there is not: loops go over what is known, and conditions hang on the rest. */
    final @Nullable Unknown further() {
        return further;
    }

    /** This, which may hold more for that reason. */
    final PyContainer andMore(@Nullable Unknown why) {
        if (further == null || (why != null && PyRows.surelyNone(further))) {
            further = why;
        }
        return this;
    }

    final void hasNoMore() {
        further = null;
    }

    @Override
    public final long since() {
        return since;
    }

    /** Remembers the content; running the answer brings it back. */
    abstract Runnable memory();

    /** Its content as far as it is known. */
    abstract Object known();

    @Override
    public final Object content() {
        return uncertain != null ? uncertain.amongst(possible) : further == null ? known() : List.of(known(), further);
    }

    @Override
    public final void merge(Object one, Object other, Unknown why) {
        if (!one.equals(other) || !one.equals(content())) {
            makeUncertain(why);
            canOnlyHold(Merging.either(one, other));
        }
    }

    @Override
    public void mayBecome(Object after, Unknown rows) {
        if (!after.equals(content())) {
            andMore(rows);
        }
    }

    @Override
    public boolean blur(Object before, Unknown why) {
        if (before.equals(content())) {
            return false;
        }
        List<PyValue> held = uncertain == null ? Merging.either(before, content()) : possible;
        makeUncertain(why);
        canOnlyHold(held);
        return !Unknown.isPlain(before);
    }

    @Override
    public final Runnable remember() {
        Unknown before = uncertain;
        Unknown more = further;
        List<PyValue> candidates = possible;
        Runnable content = memory();
        return () -> {
            content.run();
            uncertain = before;
            further = more;
            possible = candidates;
        };
    }
}
