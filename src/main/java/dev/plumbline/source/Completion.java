package dev.plumbline.source;

/** How a statement ended; {@code value} is what a return gives, {@code None} else. */
record Completion(Kind kind, PyValue value) {
    /** Ordered by how much still runs after it. */
    enum Kind {
        NORMAL,
        CONTINUE,
        BREAK,
        RETURN,
        RAISE
    }

    static final Completion NORMAL = new Completion(Kind.NORMAL, PyNone.NONE);
    static final Completion BREAK = new Completion(Kind.BREAK, PyNone.NONE);
    static final Completion CONTINUE = new Completion(Kind.CONTINUE, PyNone.NONE);

    static Completion returned(PyValue value) {
        return new Completion(Kind.RETURN, value);
    }

    boolean normal() {
        return kind == Kind.NORMAL;
    }
}
