package dev.plumbline.source;

import org.jspecify.annotations.Nullable;

/**
 * A value that changes in place; two are the same only if they are one. Where a branch that may not run has changed it, its content
 * is {@linkplain #uncertain() uncertain}: it then stands for an unknown value in everything but its identity.
 */
public abstract sealed class PyContainer implements PyValue, Changing permits PyList, PySet, PyDict, PyObject {
    private @Nullable Unknown uncertain;

    /** Why its content is not known, or null where it is. */
    public final @Nullable Unknown uncertain() {
        return uncertain;
    }

    final void makeUncertain(Unknown why) {
        uncertain = why;
    }

    /** Remembers the content; running the answer brings it back. */
    abstract Runnable memory();

    /** Its content as far as it is known. */
    abstract Object known();

    @Override
    public final Object content() {
        return uncertain == null ? known() : uncertain;
    }

    @Override
    public final Runnable remember() {
        Unknown before = uncertain;
        Runnable content = memory();
        return () -> {
            content.run();
            uncertain = before;
        };
    }
}
