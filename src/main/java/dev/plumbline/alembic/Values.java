package dev.plumbline.alembic;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyBool;
import dev.plumbline.source.PyInt;
import dev.plumbline.source.PyList;
import dev.plumbline.source.PyTuple;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.Symbolic;
import dev.plumbline.source.Unknown;
import dev.plumbline.source.schema.Constructs;
import dev.plumbline.source.schema.UnreadableException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arguments of operations as plain Java values; what cannot be followed is refused. */
final class Values {
    private Values() {}

    /** A text, or null for none. */
    static @Nullable String text(@Nullable PyValue value, String wanted, Place place) {
        if (value == null || value.isNone()) {
            return null;
        }
        if (value instanceof SymbolCall call && Constructs.name(call).endsWith("quoted_name")) {
            return text(call.argument(0, "value"), wanted, place);
        }
        String text = value.asText();
        if (text == null) {
            throw refused(wanted, value, place);
        }
        return text;
    }

    static String required(@Nullable PyValue value, String wanted, Place place) {
        String text = text(value, wanted, place);
        if (text == null) {
            throw new UnreadableException(wanted + " is not given", place);
        }
        return text;
    }

    /** True or false, or null for none. */
    static @Nullable Boolean flag(@Nullable PyValue value, String wanted, Place place) {
        return switch (value) {
            case null -> null;
            case PyBool(boolean truth) -> truth;
            case PyInt(java.math.BigInteger number) -> number.signum() != 0;
            default -> {
                if (value.isNone()) {
                    yield null;
                }
                throw refused(wanted, value, place);
            }
        };
    }

    static boolean isTrue(@Nullable PyValue value, String wanted, Place place) {
        return Boolean.TRUE.equals(flag(value, wanted, place));
    }

    /** The elements of a list or tuple; one text is a list of itself. */
    static List<PyValue> elements(@Nullable PyValue value, String wanted, Place place) {
        return switch (value) {
            case PyList list when list.uncertain() == null -> List.copyOf(list.elements());
            case PyTuple tuple -> tuple.elements();
            case null -> throw new UnreadableException(wanted + " are not given", place);
            default -> throw refused(wanted, value, place);
        };
    }

    static UnreadableException refused(String wanted, PyValue value, Place place) {
        return switch (value) {
            case Unknown unknown -> new UnreadableException(wanted + ": " + unknown.reason(), unknown.place());
            case PyList list
            when list.uncertain() != null -> refused(wanted, java.util.Objects.requireNonNull(list.uncertain()), place);
            case Symbolic symbolic ->
                new UnreadableException(wanted + ": cannot follow " + symbolic.qualified(), symbolic.place());
            default -> new UnreadableException(wanted + ": cannot follow it", place);
        };
    }

    /** Whether it was reached from Alembic itself: {@code op}, {@code context}, a bind. */
    static boolean ofAlembic(@Nullable PyValue value) {
        return value instanceof Symbolic symbolic && symbolic.qualified().startsWith("alembic.");
    }
}
