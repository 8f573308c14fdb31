package dev.plumbline.audit;

/** What is known of a condition. */
public enum Truth {
    YES,
    NO,
    UNKNOWN;

    /** Both. */
    public Truth and(Truth other) {
        return this == NO || other == NO ? NO : this == UNKNOWN || other == UNKNOWN ? UNKNOWN : YES;
    }

    /** Either. */
    public Truth or(Truth other) {
        return this == YES || other == YES ? YES : this == UNKNOWN || other == UNKNOWN ? UNKNOWN : NO;
    }

    /** The opposite; unknown stays unknown. */
    public Truth not() {
        return this == UNKNOWN ? UNKNOWN : this == YES ? NO : YES;
    }
}
