package dev.plumbline.sqlalchemy;

import dev.plumbline.source.PyClass;
import dev.plumbline.source.PyInt;
import dev.plumbline.source.PyList;
import dev.plumbline.source.PyNone;
import dev.plumbline.source.PyTuple;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.SymbolIndex;
import dev.plumbline.source.SymbolOperation;
import dev.plumbline.source.Symbolic;
import java.util.List;
import java.util.stream.Collectors;

/** A text by which two annotations are the same type: where they stand does not matter. */
final class AnnotationKey {
    private AnnotationKey() {}

    static String of(PyValue value) {
        String text = value.asText();
        return switch (value) {
            case PyClass type -> "class " + type.place() + " " + type.name();
            case PyNone none -> "None";
            case PyInt(java.math.BigInteger number) -> number.toString();
            case PyTuple(List<PyValue> elements) -> joined(elements);
            case PyList list -> joined(list.elements());
            case SymbolIndex index -> of(index.target()) + "[" + of(index.index()) + "]";
            case SymbolOperation operation -> operation.operator() + "(" + joined(operation.operands()) + ")";
            case SymbolCall call -> "call " + System.identityHashCode(call);
            case Symbolic symbolic -> standard(symbolic.qualified());
            default -> text == null ? value.toString() : "'" + text + "'";
        };
    }

    private static String joined(List<PyValue> elements) {
        return elements.stream().map(AnnotationKey::of).collect(Collectors.joining(","));
    }

    /** {@code typing.List} and {@code list} are told apart by SQLAlchemy; modules of typing are not. */
    private static String standard(String qualified) {
        return qualified.startsWith("typing_extensions.")
                ? "typing." + qualified.substring("typing_extensions.".length())
                : qualified;
    }
}
