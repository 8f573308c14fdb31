package dev.plumbline.source.hcl;

import dev.plumbline.catalog.Place;

/** A file that is not HCL, with the place of the first mistake. */
public final class HclSyntaxException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Place place;

    HclSyntaxException(String message, Place place) {
        super(message);
        this.place = place;
    }

    /** Where reading stopped. */
    public Place place() {
        return place;
    }
}
