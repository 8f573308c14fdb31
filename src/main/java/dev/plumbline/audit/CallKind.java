package dev.plumbline.audit;

/** What a start-up call does. */
public enum CallKind {
    /** {@code MetaData.create_all}: makes the tables that are missing. */
    CREATE_ALL,
    /** DDL sent as text. */
    RAW_DDL
}
