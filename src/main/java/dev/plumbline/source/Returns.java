package dev.plumbline.source;

import java.util.List;

/** What a function may return, as far as its text says. */
final class Returns {
    private Returns() {}

    /** Whether any of it returns anything but {@code None} or {@code False} written out. */
    static boolean somethingTrue(List<PyStatement> body) {
        return Blocks.any(
                body,
                statement -> statement instanceof PyStatement.Return(Position at, PyExpression value)
                        && value != null
                        && !isFalse(value));
    }

    private static boolean isFalse(PyExpression value) {
        return value instanceof PyExpression.Literal(Position at, PyValue literal)
                && (literal.isNone() || literal.equals(PyBool.FALSE));
    }
}
