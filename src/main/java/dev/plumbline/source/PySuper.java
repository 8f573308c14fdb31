package dev.plumbline.source;

/** {@code super()}: attributes are looked up in the classes after that one. */
record PySuper(PyClass after, PyValue self) implements PyValue {}
