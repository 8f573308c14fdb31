package dev.plumbline.source;

/** Something that running code changes in place and that can be put back. */
interface Changing {
    /** Remembers its state; running the answer brings it back. */
    Runnable remember();

    /** When it came to be, by {@link Seniority}. */
    long since();

    /** Its state, to be compared with another of its states. */
    Object content();

    /** Makes unknown whatever of it is not the same in both of the states that it may have come to. */
    void merge(Object one, Object other, Unknown why);

    /** It is as it is now, unless there were rows of a table: then it would be otherwise, as in that state or further on from it. */
    void mayBecome(Object after, Unknown rows);

    /** Makes unknown whatever of it is not as in that state; answers whether any of that was known then. */
    boolean blur(Object before, Unknown why);
}
