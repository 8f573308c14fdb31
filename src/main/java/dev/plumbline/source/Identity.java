package dev.plumbline.source;

/** Python's {@code is}: one and the same value. */
final class Identity {
    private Identity() {}

    @SuppressWarnings("ReferenceEquality")
    static boolean same(PyValue one, PyValue other) {
        return one == other;
    }
}
