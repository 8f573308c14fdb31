package dev.plumbline.plan;

import java.util.Locale;

/** The table-level locks, weakest first (manual, "Explicit Locking"). */
public enum LockLevel {
    ACCESS_SHARE,
    ROW_SHARE,
    ROW_EXCLUSIVE,
    SHARE_UPDATE_EXCLUSIVE,
    SHARE,
    SHARE_ROW_EXCLUSIVE,
    EXCLUSIVE,
    ACCESS_EXCLUSIVE;

    /** As the manual and {@code LOCK TABLE} write it: {@code SHARE ROW EXCLUSIVE}. */
    public String words() {
        return name().replace('_', ' ').toUpperCase(Locale.ROOT);
    }

    /** Whether a query has to wait for it. */
    public boolean blocksReads() {
        return this == ACCESS_EXCLUSIVE;
    }

    /** Whether INSERT, UPDATE and DELETE have to wait for it. */
    public boolean blocksWrites() {
        return compareTo(SHARE) >= 0;
    }
}
