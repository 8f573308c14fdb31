package dev.plumbline.source.schema;

import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;

/** {@code .ddl_if(dialect=…)} of a constraint or index. */
public final class DdlCondition {
    private DdlCondition() {}

    /** Whether the item is made on PostgreSQL; a condition that is a function cannot be read. */
    public static boolean holds(SymbolCall call) {
        PyValue callable = call.argument(1, "callable_");
        if (Arguments.given(callable)) {
            throw new UnreadableException("ddl_if with a function", call.place());
        }
        PyValue dialect = call.argument(0, "dialect");
        return !Arguments.given(dialect)
                || Arguments.texts(dialect, "dialect", call.place()).contains("postgresql");
    }
}
