package dev.plumbline.sqlalchemy;

import dev.plumbline.source.PyClass;
import dev.plumbline.source.PyObject;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.Symbol;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.Symbolic;
import dev.plumbline.source.schema.Generation;
import dev.plumbline.source.schema.SchemaBuilder;
import dev.plumbline.source.schema.UnreadableException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** SQL elements of the project's own, written by its functions under {@code @compiles}: the one for PostgreSQL, else the one for all. */
final class CompiledElements {
    /** What stands for the compiler in a call of such a function. */
    static final String COMPILER = "plumbline.Compiler()";

    private final ModelCode code;

    CompiledElements(ModelCode code, Generation generation) {
        this.code = code;
        SchemaBuilder plain =
                SchemaBuilder.plain(code.calls(), generation, code.host().types());
        code.host().writes(value -> written(value, plain));
    }

    private Optional<String> written(PyValue value, SchemaBuilder plain) {
        if (value instanceof PyObject object) {
            return of(object);
        }
        try {
            return value instanceof Symbolic symbolic
                    ? Optional.of(plain.expressionSql(symbolic, symbolic.place()))
                    : Optional.empty();
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    /** The text of that element; empty where no function is known or it cannot be followed. */
    Optional<String> of(PyObject element) {
        return element.type().lineage().stream()
                .flatMap(type -> compiler(type).stream())
                .findFirst()
                .map(compiler -> code.interpreter()
                        .call(
                                compiler.function(),
                                List.of(element, made(element)),
                                Map.of(),
                                compiler.function().place()))
                .map(PyValue::asText);
    }

    private static SymbolCall made(PyObject element) {
        return new SymbolCall(new Symbol("plumbline.Compiler", element.place()), List.of(), Map.of(), element.place());
    }

    private Optional<ModelHost.Compiler> compiler(PyClass type) {
        List<ModelHost.Compiler> own = code.host().compilers().stream()
                .filter(each -> each.type() == type)
                .toList();
        return own.stream()
                .filter(each -> "postgresql".equals(each.dialect()))
                .findFirst()
                .or(() -> own.stream().filter(each -> each.dialect() == null).findFirst());
    }
}
