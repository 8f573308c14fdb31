package dev.plumbline.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A list; also what generators and {@code range} give, which are run to their end at once. */
public final class PyList extends PyContainer {
    private final List<PyValue> elements;

    PyList(Collection<? extends PyValue> elements) {
        this.elements = new ArrayList<>(elements);
    }

    /** Its elements; whoever runs code changes them only through the interpreter. */
    public List<PyValue> elements() {
        return elements;
    }

    @Override
    Runnable memory() {
        List<PyValue> before = List.copyOf(elements);
        return () -> {
            elements.clear();
            elements.addAll(before);
        };
    }

    @Override
    Object known() {
        return List.copyOf(elements);
    }

    @Override
    public String toString() {
        return elements.toString();
    }
}
