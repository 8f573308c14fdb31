package dev.plumbline.source;

import java.util.concurrent.atomic.AtomicLong;

/** The order in which what changes, and the functions that change it, came to be. */
final class Seniority {
    /** What was there before any function ran. */
    static final long OLDEST = 0;

    private static final AtomicLong LAST = new AtomicLong(OLDEST);

    private Seniority() {}

    /** Later than all before it. */
    static long next() {
        return LAST.incrementAndGet();
    }
}
