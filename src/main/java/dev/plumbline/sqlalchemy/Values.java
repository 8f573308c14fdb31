package dev.plumbline.sqlalchemy;

import dev.plumbline.source.PyList;
import dev.plumbline.source.PySet;
import dev.plumbline.source.PyTuple;
import dev.plumbline.source.PyValue;
import java.util.List;

/** Plain views of values. */
final class Values {
    private Values() {}

    /** The elements of a list, tuple or set; the value alone where it is none. */
    static List<PyValue> elements(PyValue value) {
        return switch (value) {
            case PyList list -> List.copyOf(list.elements());
            case PyTuple(List<PyValue> elements) -> elements;
            case PySet set -> List.copyOf(set.elements());
            default -> List.of(value);
        };
    }
}
