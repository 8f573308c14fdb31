package dev.plumbline.sqlalchemy;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.Interpreter;
import dev.plumbline.source.PyClass;
import dev.plumbline.source.PyText;
import dev.plumbline.source.PyTuple;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolIndex;
import dev.plumbline.source.SymbolOperation;
import java.util.List;

/** Reads the texts inside an annotation, such as {@code Optional["Colour"]}, as the expressions in them; labels of Literal stay texts. */
final class ForwardReferences {
    private final Interpreter interpreter;
    private final PyClass within;
    private final Place place;

    ForwardReferences(Interpreter interpreter, PyClass within, Place place) {
        this.interpreter = interpreter;
        this.within = within;
        this.place = place;
    }

    PyValue read(PyValue annotation) {
        return switch (annotation) {
            case PyText(String text) -> read(interpreter.evaluate(text, within, place), text);
            case SymbolIndex index when MappedAnnotation.isNamed(index.target(), "Literal") -> index;
            case SymbolIndex index when MappedAnnotation.isNamed(index.target(), "Annotated") -> firstOf(index);
            case SymbolIndex index -> new SymbolIndex(index.target(), read(index.index()), index.place());
            case PyTuple(List<PyValue> elements) ->
                new PyTuple(elements.stream().map(this::read).toList());
            case SymbolOperation operation ->
                new SymbolOperation(
                        operation.operator(),
                        operation.operands().stream().map(this::read).toList(),
                        operation.place());
            default -> annotation;
        };
    }

    private PyValue read(PyValue value, String text) {
        return value.equals(new PyText(text)) ? value : read(value);
    }

    private PyValue firstOf(SymbolIndex annotated) {
        List<PyValue> parts = new java.util.ArrayList<>(MappedAnnotation.elements(annotated.index()));
        parts.set(0, read(parts.getFirst()));
        return new SymbolIndex(annotated.target(), new PyTuple(parts), annotated.place());
    }
}
