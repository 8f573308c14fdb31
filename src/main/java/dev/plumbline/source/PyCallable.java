package dev.plumbline.source;

/** A value made to be called. */
public sealed interface PyCallable extends PyValue permits PyFunction, PyBound, PyMethod, PyGenerator {}
