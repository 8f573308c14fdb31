package dev.plumbline.alembic;

import dev.plumbline.source.Interpreter;
import dev.plumbline.source.PyClass;
import dev.plumbline.source.PyModule;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolAttribute;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.SymbolIndex;
import dev.plumbline.source.Symbolic;
import dev.plumbline.source.schema.Constructs;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Names of columns and tables that code has made; and columns of models that a revision looks at, answered from the classes of modules
 * that are read already: {@code Base.metadata.tables["x"].c.y.type.length} and {@code Model.__table__.c.y.type}.
 */
final class ModelLookups {
    private static final Set<String> COLUMNS = Set.of("Column", "mapped_column");
    private static final Set<String> NAMED = Set.of("Column", "Table");
    private static final List<String> LENGTHS = List.of("length", "precision");

    private final Supplier<Interpreter> interpreter;

    ModelLookups(Supplier<Interpreter> interpreter) {
        this.interpreter = interpreter;
    }

    Optional<PyValue> attribute(Symbolic target, String name) {
        if (name.equals("type") && target instanceof SymbolAttribute column) {
            return column(column).flatMap(ModelLookups::type);
        }
        if (name.equals("name") && target instanceof SymbolCall call && NAMED.contains(Constructs.name(call))) {
            PyValue given = call.argument(0, "name");
            return given != null && given.asText() != null ? Optional.of(given) : Optional.empty();
        }
        return target instanceof SymbolCall type && LENGTHS.contains(name)
                ? Optional.ofNullable(type.argument(0, name))
                : Optional.empty();
    }

    /** The {@code mapped_column(…)} behind {@code ….c.name}. */
    private Optional<SymbolCall> column(SymbolAttribute column) {
        if (!(column.target() instanceof SymbolAttribute columns)
                || !(columns.name().equals("c") || columns.name().equals("columns"))) {
            return Optional.empty();
        }
        return table(columns.target())
                .map(type -> type.find(column.name()))
                .filter(SymbolCall.class::isInstance)
                .map(SymbolCall.class::cast)
                .filter(call -> COLUMNS.contains(Constructs.name(call)));
    }

    private Optional<PyClass> table(PyValue table) {
        if (table instanceof SymbolAttribute(PyValue type, String name, var place) && name.equals("__table__")) {
            return type instanceof PyClass known ? Optional.of(known) : Optional.empty();
        }
        return table instanceof SymbolIndex(PyValue tables, PyValue key, var place)
                        && tables instanceof SymbolAttribute attribute
                        && attribute.name().equals("tables")
                ? named(key.asText())
                : Optional.empty();
    }

    private Optional<PyClass> named(@Nullable String key) {
        return interpreter.get().modules().stream()
                .map(PyModule::definitions)
                .flatMap(definitions -> definitions.values().stream())
                .filter(PyClass.class::isInstance)
                .map(PyClass.class::cast)
                .filter(type -> isNamed(type, key))
                .findFirst();
    }

    private static boolean isNamed(PyClass type, @Nullable String key) {
        PyValue name = type.namespace().get("__tablename__");
        return key != null && name != null && key.equals(name.asText());
    }

    private static Optional<PyValue> type(SymbolCall column) {
        return column.arguments().stream()
                .filter(argument ->
                        argument.asText() == null && !Constructs.name(argument).equals("ForeignKey"))
                .findFirst()
                .or(() -> Optional.ofNullable(column.keyword("type_")));
    }
}
