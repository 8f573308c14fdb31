package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Truth of values, by the language reference, "Truth Value Testing". */
final class Truth {
    private static final Set<String> OBJECTS = Set.of(
            "logging.getLogger()", "structlog.get_logger()", "sqlalchemy.create_engine()", "sqlalchemy.inspect()");

    private Truth() {}

    /** {@code True}, {@code False}, or an unknown. */
    static PyValue of(PyValue value, Place place) {
        return switch (value) {
            case Unknown unknown -> unknown;
            case PyContainer container
            when container.uncertain() != null -> Objects.requireNonNull(container.uncertain());
            case PyRows rows -> rows.unknown();
            case PyContainer container
            when container.further() != null -> atLeast(container, Objects.requireNonNull(container.further()));
            case PyNone none -> PyBool.FALSE;
            case PyBool bool -> bool;
            case PyInt(BigInteger number) -> PyBool.of(number.signum() != 0);
            case PyFloat(double number) -> PyBool.of(number != 0);
            case PyText(String text) -> PyBool.of(!text.isEmpty());
            case PyBytes(String bytes) -> PyBool.of(!bytes.isEmpty());
            case PyList list -> PyBool.of(!list.elements().isEmpty());
            case PyTuple tuple -> PyBool.of(!tuple.elements().isEmpty());
            case PySet set -> PyBool.of(!set.elements().isEmpty());
            case PyDict dict -> PyBool.of(!dict.entries().isEmpty());
            case PyEnumMember member -> member.asText() == null ? PyBool.TRUE : of(member.value(), place);
            case Symbol symbol -> PyBool.TRUE;
            case Symbolic symbolic when makesObject(symbolic) -> PyBool.TRUE;
            case Symbolic symbolic ->
                new Unknown("the value of " + symbolic.qualified() + " is not known", symbolic.place());
            default -> PyBool.TRUE;
        };
    }

    /** Whether it is a call of a class, told by its capital letter: never {@code None}, and true. */
    static boolean makesObject(Symbolic symbolic) {
        return symbolic instanceof SymbolCall call && (OBJECTS.contains(call.qualified()) || ofClass(call));
    }

    private static boolean ofClass(SymbolCall call) {
        return !call.name().isEmpty() && Character.isUpperCase(call.name().charAt(0));
    }

    /** Of a container that may hold more than is known: true once it is known to hold something. */
    private static PyValue atLeast(PyContainer container, Unknown further) {
        List<PyValue> known = Iteration.elements(container);
        return known == null || known.isEmpty() ? further : PyBool.TRUE;
    }
}
