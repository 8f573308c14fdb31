package dev.plumbline.source.schema;

/** Which SQLAlchemy a project runs with, as far as it matters for what is created. */
public enum Generation {
    /** Until 1.3: enumerations kept as text have a CHECK unless they say no. */
    UP_TO_1_3,
    /** From 1.4 on. */
    FROM_1_4
}
