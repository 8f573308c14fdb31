package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.Symbolic;
import dev.plumbline.source.Unknown;

/** A part of a construct that cannot be followed: why, and where. Whoever asked makes a gap of what it belongs to. */
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Place place;

    public UnreadableException(String message, Place place) {
        super(message);
        this.place = place;
    }

    /** For a value where something else was wanted; unknown values keep their own reason and place. */
    static UnreadableException of(String wanted, PyValue value, Place place) {
        return switch (value) {
            case Unknown unknown -> new UnreadableException(wanted + ": " + unknown.reason(), unknown.place());
            case Symbolic symbolic ->
                new UnreadableException(wanted + ": cannot follow " + symbolic.qualified(), symbolic.place());
            default -> new UnreadableException(wanted + ": cannot follow it", place);
        };
    }

    /** Where it stands. */
    public Place place() {
        return place;
    }
}
