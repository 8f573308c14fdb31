package dev.plumbline.sqlalchemy;

import dev.plumbline.source.PyClass;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.schema.TableName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A class that has a table, or shares that of a class it derives from.
 *
 * @param table its own table; null where it shares its parent's or has {@code __table__}
 * @param parent the nearest mapped class it derives from, or null
 * @param tableArgs the items of {@code __table_args__}
 * @param options its keyword arguments
 * @param core the {@code Table(…)} of {@code __table__}, or null
 */
record MappedClass(
        PyClass type,
        Declarative.Style style,
        Metadata metadata,
        @Nullable TableName table,
        @Nullable MappedClass parent,
        List<PyValue> tableArgs,
        Map<String, PyValue> options,
        @Nullable PyValue core) {
    MappedClass {
        tableArgs = List.copyOf(tableArgs);
        options = Map.copyOf(options);
    }

    /** The class whose table holds its columns: itself, or the nearest one above it with a table. */
    MappedClass holder() {
        return table == null && core == null && parent != null ? parent.holder() : this;
    }
}
