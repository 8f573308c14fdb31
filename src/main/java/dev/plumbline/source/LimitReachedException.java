package dev.plumbline.source;

import dev.plumbline.catalog.Place;

/** Code went beyond a bound. */
final class LimitReachedException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Place place;
    private final boolean ofDepth;

    LimitReachedException(String message, Place place) {
        this(message, place, false);
    }

    private LimitReachedException(String message, Place place, boolean ofDepth) {
        super(message, null, false, false);
        this.place = place;
        this.ofDepth = ofDepth;
    }

    /** Functions within functions went beyond it. */
    static LimitReachedException ofDepth(String message, Place place) {
        return new LimitReachedException(message, place, true);
    }

    /** Whether it is only the depth of calls, which ends with the code that went too deep. */
    boolean ofDepth() {
        return ofDepth;
    }

    Place place() {
        return place;
    }
}
