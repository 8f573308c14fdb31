package dev.plumbline.source;

/** {@code None}. */
public record PyNone() implements PyValue {
    /** The only one. */
    public static final PyNone NONE = new PyNone();
}
