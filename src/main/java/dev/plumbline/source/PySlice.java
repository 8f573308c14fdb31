package dev.plumbline.source;

/** {@code lower:upper:step}; what is left out is {@code None}. */
public record PySlice(PyValue lower, PyValue upper, PyValue step) implements PyValue {}
