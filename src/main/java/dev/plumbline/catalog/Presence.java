package dev.plumbline.catalog;

/** What a state says of an object: it is there, it is known not to be there, or nothing is known. */
public enum Presence {
    PRESENT,
    ABSENT,
    UNKNOWN
}
