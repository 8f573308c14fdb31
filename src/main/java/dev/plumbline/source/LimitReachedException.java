package dev.plumbline.source;

import dev.plumbline.catalog.Place;

/** Code went beyond a bound. */
final class LimitReachedException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Place place;

    LimitReachedException(String message, Place place) {
        super(message, null, false, false);
        this.place = place;
    }

    /** Whether it is only the depth of calls, which ends with the code that went too deep. */
    boolean ofDepth() {
        return String.valueOf(getMessage()).startsWith("calls functions");
    }

    Place place() {
        return place;
    }
}
