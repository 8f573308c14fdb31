package dev.plumbline.drift;

import org.jspecify.annotations.Nullable;

/**
 * The verdict on one object of one environment, from its live, applied and head values. The rule is total: every combination has
 * exactly one verdict.
 */
public enum LiveRule {
    /** All three are equal. */
    IN_SYNC(null),
    /** Nothing can be said. */
    UNKNOWN(null),
    /** The migrations are ahead. */
    PENDING("pending-migration"),
    /** The migrations are ahead and drop it. */
    PENDING_DROP("pending-drop"),
    /** Live is already where head goes, so the pending migration will fail. */
    PRE_EMPTED("pre-empted-migration"),
    /** Drift: live lacks it. */
    DROPPED("dropped-by-hand"),
    /** Drift: live has or says something else. */
    CHANGED("changed-by-hand"),
    /** Drift that start-up code makes. */
    AT_STARTUP("created-at-startup"),
    /** Drift and a pending change on the same thing. */
    DIVERGED("diverged"),
    /** Applied is not known; live and head differ. */
    DIFFERS_FROM_HEAD("differs-from-head");

    private final @Nullable String code;

    LiveRule(@Nullable String code) {
        this.code = code;
    }

    /** The finding's code; null where there is none. */
    public @Nullable String code() {
        return code;
    }

    /** The first line of the rule that fits; {@code startup} is what start-up code would make of it. */
    public static LiveRule of(Value live, Value applied, Value head, Value startup) {
        if (!live.known() || !head.known()) {
            return UNKNOWN;
        }
        if (!applied.known()) {
            return live.equals(head) ? IN_SYNC : DIFFERS_FROM_HEAD;
        }
        if (live.equals(applied)) {
            return live.equals(head) ? IN_SYNC : head.present() ? PENDING : PENDING_DROP;
        }
        if (live.equals(head)) {
            return PRE_EMPTED;
        }
        return applied.equals(head) ? drift(live, startup) : DIVERGED;
    }

    private static LiveRule drift(Value live, Value startup) {
        if (!live.present()) {
            return DROPPED;
        }
        return live.equals(startup) ? AT_STARTUP : CHANGED;
    }
}
