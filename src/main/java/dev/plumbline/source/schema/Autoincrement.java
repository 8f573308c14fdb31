package dev.plumbline.source.schema;

/** {@code autoincrement=} of a column. */
public enum Autoincrement {
    /** The default: a single integer key counts. */
    AUTO,
    YES,
    NO,
    /** Counts although it is a foreign key. */
    IGNORE_FK
}
