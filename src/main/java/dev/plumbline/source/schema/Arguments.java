package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyBool;
import dev.plumbline.source.PyDict;
import dev.plumbline.source.PyFloat;
import dev.plumbline.source.PyInt;
import dev.plumbline.source.PyList;
import dev.plumbline.source.PySet;
import dev.plumbline.source.PyTuple;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values of arguments as plain Java values; what is missing or None is null, what cannot be followed is refused. */
final class Arguments {
    private Arguments() {}

    static boolean given(@Nullable PyValue value) {
        return value != null && !value.isNone();
    }

    static @Nullable String text(@Nullable PyValue value, String wanted, Place place) {
        if (value == null || value.isNone()) {
            return null;
        }
        if (value instanceof SymbolCall call && Constructs.name(call).equals("quoted_name")) {
            return text(call.argument(0, "value"), wanted, place);
        }
        String text = value.asText();
        if (text == null) {
            throw UnreadableException.of(wanted, value, place);
        }
        return text;
    }

    static String requiredText(@Nullable PyValue value, String wanted, Place place) {
        String text = text(value, wanted, place);
        if (text == null) {
            throw new UnreadableException(wanted + ": there is none", place);
        }
        return text;
    }

    static @Nullable Boolean flag(@Nullable PyValue value, String wanted, Place place) {
        if (value == null || value.isNone()) {
            return null;
        }
        if (value instanceof PyBool(boolean truth)) {
            return truth;
        }
        if (value instanceof PyInt(java.math.BigInteger number)) {
            return number.signum() != 0;
        }
        throw UnreadableException.of(wanted, value, place);
    }

    static boolean isTrue(@Nullable PyValue value, String wanted, Place place) {
        return Boolean.TRUE.equals(flag(value, wanted, place));
    }

    static @Nullable String number(@Nullable PyValue value, String wanted, Place place) {
        if (value == null || value.isNone()) {
            return null;
        }
        if (value instanceof PyInt(java.math.BigInteger number)) {
            return number.toString();
        }
        if (value instanceof PyFloat(double number)) {
            return Double.toString(number);
        }
        throw UnreadableException.of(wanted, value, place);
    }

    /** The elements of a list, tuple or set. */
    static List<PyValue> elements(@Nullable PyValue value, String wanted, Place place) {
        return switch (value) {
            case null -> List.of();
            case PyList list when list.uncertain() == null -> List.copyOf(list.elements());
            case PyTuple tuple -> tuple.elements();
            case PySet set when set.uncertain() == null -> List.copyOf(set.elements());
            default -> {
                if (value.isNone()) {
                    yield List.of();
                }
                throw UnreadableException.of(wanted, value, place);
            }
        };
    }

    static List<String> texts(@Nullable PyValue value, String wanted, Place place) {
        return value != null && value.asText() != null
                ? List.of(requiredText(value, wanted, place))
                : elements(value, wanted, place).stream()
                        .map(element -> requiredText(element, wanted, place))
                        .toList();
    }

    static Map<PyValue, PyValue> entries(@Nullable PyValue value, String wanted, Place place) {
        if (value == null || value.isNone()) {
            return Map.of();
        }
        if (value instanceof PyDict dict && dict.uncertain() == null) {
            return dict.entries();
        }
        throw UnreadableException.of(wanted, value, place);
    }

    /** The name of a constraint or index, {@code op.f} and {@code conv} included. */
    static GivenName name(@Nullable PyValue value, Place place) {
        return value instanceof SymbolCall call && isFinal(Constructs.name(call))
                ? GivenName.literal(requiredText(call.argument(0, "name"), "name", place))
                : GivenName.of(text(value, "name", place));
    }

    private static boolean isFinal(String construct) {
        return construct.equals("conv")
                || (construct.startsWith("alembic.op.") && construct.endsWith(".f"))
                || construct.endsWith(".op.f");
    }

    static Deferral deferral(SymbolCall call) {
        Boolean deferrable = flag(call.keyword("deferrable"), "deferrable", call.place());
        return new Deferral(deferrable, text(call.keyword("initially"), "initially", call.place()));
    }

    static Optional<PyValue> keyword(SymbolCall call, String name) {
        return Optional.ofNullable(call.keyword(name)).filter(value -> !value.isNone());
    }
}
