package dev.plumbline.source.schema;

/** Which SQLAlchemy a project runs with, as far as it matters for what is created. */
public enum Generation {
    /** Until 1.3: enumerations kept as text have a CHECK unless they say no. */
    UP_TO_1_3,
    /** 1.4: second names of an enumeration's members are labels too, as before. */
    ONLY_1_4,
    /** From 2.0 on: they are none. */
    FROM_2_0,
    /** From 1.4 on: 1.4 or 2.0. */
    FROM_1_4
}
