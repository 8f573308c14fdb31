package dev.plumbline.source;

/** A method that Python itself gives a value, such as {@code "a".format}. */
public record PyMethod(PyValue self, String name) implements PyCallable {}
