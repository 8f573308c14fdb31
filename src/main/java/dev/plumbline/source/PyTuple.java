package dev.plumbline.source;

import java.util.List;

/** A tuple. */
public record PyTuple(List<PyValue> elements) implements PyValue {
    public PyTuple {
        elements = List.copyOf(elements);
    }
}
