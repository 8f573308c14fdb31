package dev.plumbline.source;

/** A function of a class with the object or class it was asked of. */
public record PyBound(PyValue self, PyFunction function) implements PyCallable {}
