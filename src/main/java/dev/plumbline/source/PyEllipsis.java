package dev.plumbline.source;

/** {@code ...}. */
public record PyEllipsis() implements PyValue {}
