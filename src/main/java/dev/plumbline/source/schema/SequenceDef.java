package dev.plumbline.source.schema;

/**
 * A sequence.
 *
 * @param options {@code AS type}, {@code START WITH …} and the like as SQL, or empty
 * @param optional whether it is only for databases without SERIAL, so that PostgreSQL never makes it
 */
public record SequenceDef(TableName name, String options, boolean optional) {
    /** CREATE SEQUENCE. */
    public String createSql() {
        return "CREATE SEQUENCE " + name.sql() + (options.isEmpty() ? "" : " " + options);
    }
}
