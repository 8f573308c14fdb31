package dev.plumbline.source;

/** {@code True} or {@code False}. */
public record PyBool(boolean value) implements PyValue {
    /** {@code True}. */
    public static final PyBool TRUE = new PyBool(true);

    /** {@code False}. */
    public static final PyBool FALSE = new PyBool(false);

    /** The value for that truth. */
    public static PyBool of(boolean value) {
        return value ? TRUE : FALSE;
    }
}
