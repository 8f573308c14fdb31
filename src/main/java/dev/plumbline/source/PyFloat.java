package dev.plumbline.source;

/** A floating-point number. */
public record PyFloat(double value) implements PyValue {}
