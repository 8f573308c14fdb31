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

    Place place() {
        return place;
    }
}
