package dev.plumbline.source.schema;

/**
 * Which serial type a primary key of the type becomes. SQLAlchemy's PostgreSQL dialect takes SERIAL for Numeric and Float keys too.
 */
public enum Affinity {
    SMALL("SMALLSERIAL"),
    INTEGER("SERIAL"),
    BIG("BIGSERIAL"),
    NUMERIC("SERIAL"),
    NONE("");

    private final String serial;

    Affinity(String serial) {
        this.serial = serial;
    }

    /** The serial type's name; empty for types that count nothing. */
    public String serial() {
        return serial;
    }
}
