package dev.plumbline.source;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a query of PostgreSQL's own catalog gives: rows that hang on the schema alone, and so are known. */
public record PyAnswer(List<PyValue> rows) implements PyValue {
    private static final Set<String> METHODS = Set.of(
            "fetchall",
            "all",
            "fetchmany",
            "first",
            "fetchone",
            "one_or_none",
            "scalar",
            "scalar_one_or_none",
            "scalars",
            "mappings",
            "close");

    public PyAnswer {
        rows = List.copyOf(rows);
    }

    /** One row of that value alone. */
    public static PyAnswer of(PyValue value) {
        return new PyAnswer(List.of(new PyTuple(List.of(value))));
    }

    static boolean has(String name) {
        return METHODS.contains(name);
    }

    /** What a method gives; null where it is not followed. */
    public @Nullable PyValue call(String name) {
        return switch (name) {
            case "fetchall", "all", "fetchmany" -> new PyList(rows);
            case "first", "fetchone", "one_or_none" -> rows.isEmpty() ? PyNone.NONE : rows.getFirst();
            case "scalar", "scalar_one_or_none" -> rows.isEmpty() ? PyNone.NONE : value(rows.getFirst());
            case "scalars" -> new PyAnswer(rows.stream().map(PyAnswer::value).toList());
            case "mappings" -> rows.isEmpty() ? this : null;
            case "close" -> PyNone.NONE;
            default -> null;
        };
    }

    private static PyValue value(PyValue row) {
        return row instanceof PyTuple(List<PyValue> values) ? values.getFirst() : row;
    }
}
