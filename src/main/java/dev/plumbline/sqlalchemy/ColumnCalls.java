package dev.plumbline.sqlalchemy;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyBool;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.Symbol;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.schema.Constructs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Joins a {@code mapped_column(…)} with the one that {@code Annotated[…]} carries, as SQLAlchemy's {@code Column._merge} does. */
final class ColumnCalls {
    private static final Set<String> ITEMS =
            Set.of("ForeignKey", "CheckConstraint", "Sequence", "Identity", "Computed", "FetchedValue");

    private ColumnCalls() {}

    /** {@code mapped_column()} where source has an annotation only. */
    static SymbolCall empty(Place place) {
        return new SymbolCall(new Symbol("sqlalchemy.orm.mapped_column", place), List.of(), Map.of(), place);
    }

    /** The own call, with what only the carried one says. */
    static SymbolCall merged(SymbolCall own, SymbolCall carried) {
        List<PyValue> arguments = new ArrayList<>(own.arguments());
        boolean typed =
                own.keywords().containsKey("type_") || own.arguments().stream().anyMatch(ColumnCalls::isType);
        carried.arguments().stream()
                .filter(argument -> !isName(argument))
                .filter(argument -> !(typed && isType(argument)))
                .forEach(argument -> arguments.add(isType(argument) ? nameEnd(arguments) : arguments.size(), argument));
        Map<String, PyValue> keywords = new LinkedHashMap<>(carried.keywords());
        keywords.remove("name");
        keywords.remove("key");
        if (typed) {
            keywords.remove("type_");
        }
        own.keywords().forEach((name, value) -> {
            if (!value.isNone()) {
                keywords.put(name, value);
            }
        });
        if (carried.keyword("primary_key") instanceof PyBool(boolean key) && key) {
            keywords.put("primary_key", PyBool.TRUE);
        }
        return own.with(arguments, keywords);
    }

    /** The type that the call names; SQLAlchemy's NullType where it names none. */
    static PyValue type(SymbolCall call) {
        PyValue given = call.keyword("type_");
        return given != null
                ? given
                : call.arguments().stream()
                        .filter(ColumnCalls::isType)
                        .findFirst()
                        .orElseGet(() -> new Symbol("sqlalchemy.types.NullType", call.place()));
    }

    private static int nameEnd(List<PyValue> arguments) {
        return !arguments.isEmpty() && isName(arguments.getFirst()) ? 1 : 0;
    }

    private static boolean isName(PyValue argument) {
        return argument.asText() != null || argument.isNone();
    }

    private static boolean isType(PyValue argument) {
        return !isName(argument) && !ITEMS.contains(Constructs.name(argument));
    }
}
