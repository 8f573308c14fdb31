package dev.plumbline.plan;

/** With whom a step shares a transaction. */
enum Sharing {
    /** With its neighbours. */
    SHARED,
    /** It must be committed before what follows, or would hold its locks for long: a transaction of its own. */
    ALONE,
    /** The server runs it only outside of a transaction. */
    OUTSIDE
}
