package dev.plumbline.sqlalchemy;

import dev.plumbline.source.PyNone;
import dev.plumbline.source.PyTuple;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.SymbolIndex;
import dev.plumbline.source.SymbolOperation;
import dev.plumbline.source.schema.Constructs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands in {@code Mapped[…]}.
 *
 * @param type the type without None; {@code Annotated[…]} whole
 * @param nullable whether None is one of the possibilities
 */
record MappedAnnotation(PyValue type, boolean nullable) {
    static MappedAnnotation of(PyValue annotation) {
        List<PyValue> parts = new ArrayList<>();
        alternatives(annotation, parts);
        List<PyValue> types = parts.stream().filter(part -> !isNone(part)).toList();
        boolean nullable = types.size() < parts.size();
        if (types.size() != 1) {
            return new MappedAnnotation(annotation, nullable);
        }
        PyValue type = types.getFirst();
        Optional<PyValue> inner = annotated(type).map(List::getFirst);
        return new MappedAnnotation(
                type, nullable || inner.filter(part -> of(part).nullable()).isPresent());
    }

    private static void alternatives(PyValue annotation, List<PyValue> parts) {
        if (annotation instanceof SymbolIndex index && isNamed(index.target(), "Optional")) {
            alternatives(index.index(), parts);
            parts.add(PyNone.NONE);
        } else if (annotation instanceof SymbolIndex index && isNamed(index.target(), "Union")) {
            elements(index.index()).forEach(element -> alternatives(element, parts));
        } else if (annotation instanceof SymbolOperation operation
                && operation.operator().equals("|")) {
            operation.operands().forEach(operand -> alternatives(operand, parts));
        } else {
            parts.add(annotation);
        }
    }

    private static boolean isNone(PyValue value) {
        return value.isNone() || Constructs.name(value).equals("types.NoneType");
    }

    static boolean isNamed(PyValue value, String name) {
        String qualified = Constructs.name(value);
        return qualified.equals("typing." + name) || qualified.equals("typing_extensions." + name);
    }

    /** The parts of {@code Annotated[…]}, the type first. */
    static Optional<List<PyValue>> annotated(PyValue type) {
        return type instanceof SymbolIndex index && isNamed(index.target(), "Annotated")
                ? Optional.of(elements(index.index()))
                : Optional.empty();
    }

    /** The {@code mapped_column(…)} that {@code Annotated[…]} carries. */
    Optional<SymbolCall> carriedColumn() {
        return annotated(type).stream()
                .flatMap(List::stream)
                .skip(1)
                .filter(part -> Constructs.isCall(part, "mapped_column"))
                .map(SymbolCall.class::cast)
                .findFirst();
    }

    static List<PyValue> elements(PyValue value) {
        return value instanceof PyTuple(List<PyValue> elements) ? elements : List.of(value);
    }
}
