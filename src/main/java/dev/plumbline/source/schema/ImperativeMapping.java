package dev.plumbline.source.schema;

import dev.plumbline.source.PyClass;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.Symbolic;
import java.util.Set;

/**
 * Classes that a call maps to a table: {@code registry.map_imperatively(Class, table)} and {@code mapper(Class, table)} of the first
 * generation. As SQLAlchemy does, the class is given its table and the table's columns; hosts of an interpreter tell of the calls.
 */
public final class ImperativeMapping {
    private static final Set<String> CALLS = Set.of("map_imperatively", "mapper");

    private ImperativeMapping() {}

    /** A call of something outside the project was made. */
    public static void called(SymbolCall call) {
        boolean maps = call.function() instanceof Symbolic function
                && function.qualified().startsWith("sqlalchemy.")
                && CALLS.contains(function.simpleName());
        if (maps
                && call.argument(0, "class_") instanceof PyClass type
                && call.argument(1, "local_table") instanceof SymbolCall table
                && Constructs.isCall(table, "Table")) {
            type.namespace().putIfAbsent("__table__", table);
            table.arguments().stream()
                    .filter(item -> Constructs.isCall(item, "Column"))
                    .forEach(column -> attribute(type, (SymbolCall) column));
        }
    }

    private static void attribute(PyClass type, SymbolCall column) {
        PyValue key = column.keyword("key") == null ? column.argument(0, "name") : column.keyword("key");
        if (key != null && key.asText() != null) {
            type.namespace().putIfAbsent(key.asText(), column);
        }
    }
}
