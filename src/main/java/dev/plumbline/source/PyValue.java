package dev.plumbline.source;

/** What an expression of Python comes to, as far as it can be followed. */
public sealed interface PyValue
        permits PyNone,
                PyEllipsis,
                PyBool,
                PyInt,
                PyFloat,
                PyText,
                PyBytes,
                PySlice,
                PyContainer,
                PyTuple,
                PyClass,
                PyEnumMember,
                PyCallable,
                PySuper,
                PyRows,
                PyAnswer,
                PyModule,
                Symbolic,
                Unknown {

    /** The text, where it is one: of a text, or of a member of an enumeration of texts. */
    default @org.jspecify.annotations.Nullable String asText() {
        return null;
    }

    /** Whether it is {@code None}. */
    default boolean isNone() {
        return this instanceof PyNone;
    }
}
