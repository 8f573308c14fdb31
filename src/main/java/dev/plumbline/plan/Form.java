package dev.plumbline.plan;

/** What a statement does, where its locks and its time follow neither from its act nor from its kind of object. */
enum Form {
    /** They do follow. */
    USUAL,
    /** It touches nothing that others wait for. */
    HARMLESS,
    /** A moment under ACCESS EXCLUSIVE. */
    BRIEF,
    /** A moment under SHARE ROW EXCLUSIVE. */
    BRIEF_FOR_WRITERS,
    /** The relation is written anew. */
    REWRITE,
    /** {@code DETACH PARTITION}, under locks of both tables. */
    DETACH,
    SET_TYPE,
    SET_NOT_NULL,
    /** {@code VALIDATE CONSTRAINT}. */
    VALIDATE,
    /** The usual locks for a moment: what takes time was done apart before, or will be after. */
    PREPARED,
    /** {@code CREATE INDEX CONCURRENTLY}. */
    CONCURRENT_BUILD,
    /** {@code DETACH PARTITION … CONCURRENTLY}. */
    CONCURRENT_DETACH
}
