package dev.plumbline.source;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A set; its order, which Python does not promise, is that of insertion. */
public final class PySet extends PyContainer {
    private final Set<PyValue> elements;

    PySet(Collection<? extends PyValue> elements) {
        this.elements = new LinkedHashSet<>(elements);
    }

    /** Its elements. */
    public Set<PyValue> elements() {
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
