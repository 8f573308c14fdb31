package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Builtin functions that make one plain value of another: {@code str}, {@code int} and the like. */
final class Conversions {
    private Conversions() {}

    static @Nullable PyValue call(String name, PyValue first, SymbolCall call) {
        Place place = call.place();
        return switch (name) {
            case "str" -> Formats.str(first, place);
            case "repr" -> Formats.repr(first, place);
            case "format" ->
                Formats.format(
                        first,
                        call.arguments().size() > 1
                                ? String.valueOf(call.arguments().get(1).asText())
                                : "",
                        place);
            case "bool" -> Truth.of(first, place);
            case "int" -> whole(first, call);
            case "float" -> real(first, place);
            case "abs" -> abs(first);
            case "chr" ->
                Arithmetic.whole(first) == null ? null : new PyText(Character.toString(TextMethods.number(first, 63)));
            case "ord" ->
                first.asText() == null || first.asText().isEmpty()
                        ? null
                        : PyInt.of(first.asText().codePointAt(0));
            default -> null;
        };
    }

    private static @Nullable PyValue whole(PyValue value, SymbolCall call) {
        BigInteger number = Arithmetic.whole(value);
        if (number != null) {
            return new PyInt(number);
        }
        if (value instanceof PyFloat(double real) && Double.isFinite(real)) {
            return new PyInt(new BigDecimal(real).toBigInteger());
        }
        if (value.asText() == null || call.arguments().size() > 1) {
            return null;
        }
        try {
            return new PyInt(new BigInteger(value.asText().strip().replace("_", "")));
        } catch (NumberFormatException e) {
            throw RaisedException.builtin("ValueError", "not a number", call.place());
        }
    }

    private static @Nullable PyValue real(PyValue value, Place place) {
        BigDecimal number = Comparisons.number(value);
        if (number != null) {
            return new PyFloat(number.doubleValue());
        }
        try {
            return value.asText() == null
                    ? null
                    : new PyFloat(Double.parseDouble(value.asText().strip()));
        } catch (NumberFormatException e) {
            throw RaisedException.builtin("ValueError", "not a number", place);
        }
    }

    private static @Nullable PyValue abs(PyValue value) {
        BigInteger number = Arithmetic.whole(value);
        return number != null
                ? new PyInt(number.abs())
                : value instanceof PyFloat(double real) ? new PyFloat(Math.abs(real)) : null;
    }
}
