package dev.plumbline.source.schema;

import dev.plumbline.source.PyObject;
import dev.plumbline.source.PyValue;
import java.util.Optional;

/** Which columns and tables values of the project stand for. */
public interface Columns {
    /** Knows none. */
    Columns NONE = value -> Optional.empty();

    /** A column of a table; the table is null where only the name is known. */
    record Reference(@org.jspecify.annotations.Nullable TableName table, String column) {}

    /** The column that the value is, such as the {@code mapped_column(…)} that a class body has under a name. */
    Optional<Reference> column(PyValue value);

    /** What a construct of the project's own is compiled to ({@code @compiles}). */
    default Optional<String> compiled(PyObject value) {
        return Optional.empty();
    }

    /** The table that a class or {@code Table(…)} stands for. */
    default Optional<TableName> table(PyValue value) {
        return Optional.empty();
    }
}
