package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Operators between numbers, as Python calculates: whole numbers without a bound but that of their size. */
final class Arithmetic {
    private static final int LARGEST_BITS = 10_000;

    private Arithmetic() {}

    /** The result; null where one is no number, or Python has no such operator for them. */
    static @Nullable PyValue of(String operator, PyValue left, PyValue right, Place place) {
        if (left instanceof PyFloat || right instanceof PyFloat || operator.equals("/")) {
            BigDecimal one = Comparisons.number(left);
            BigDecimal other = Comparisons.number(right);
            return one == null || other == null
                    ? null
                    : floats(operator, one.doubleValue(), other.doubleValue(), place);
        }
        BigInteger one = whole(left);
        BigInteger other = whole(right);
        return one == null || other == null ? null : wholes(operator, one, other, place);
    }

    /** A whole number or a truth, which counts as one; null for anything else. */
    static @Nullable BigInteger whole(PyValue value) {
        return switch (value) {
            case PyInt(BigInteger number) -> number;
            case PyBool(boolean bool) -> bool ? BigInteger.ONE : BigInteger.ZERO;
            default -> null;
        };
    }

    private static @Nullable PyValue floats(String operator, double one, double other, Place place) {
        if (other == 0 && (operator.equals("/") || operator.equals("//") || operator.equals("%"))) {
            throw RaisedException.builtin("ZeroDivisionError", "division by zero", place);
        }
        return switch (operator) {
            case "+" -> new PyFloat(one + other);
            case "-" -> new PyFloat(one - other);
            case "*" -> new PyFloat(one * other);
            case "/" -> new PyFloat(one / other);
            case "//" -> new PyFloat(Math.floor(one / other));
            case "%" -> new PyFloat(one - other * Math.floor(one / other));
            case "**" -> new PyFloat(Math.pow(one, other));
            default -> null;
        };
    }

    private static @Nullable PyValue wholes(String operator, BigInteger one, BigInteger other, Place place) {
        if (other.signum() == 0 && (operator.equals("//") || operator.equals("%"))) {
            throw RaisedException.builtin("ZeroDivisionError", "division by zero", place);
        }
        BigInteger result =
                switch (operator) {
                    case "+" -> one.add(other);
                    case "-" -> one.subtract(other);
                    case "*" -> one.multiply(other);
                    case "//" -> floor(one, other);
                    case "%" -> one.subtract(other.multiply(floor(one, other)));
                    case "&" -> one.and(other);
                    case "|" -> one.or(other);
                    case "^" -> one.xor(other);
                    case "<<" -> shift(one, other, place);
                    case ">>" ->
                        one.shiftRight(
                                other.min(BigInteger.valueOf(LARGEST_BITS)).intValue());
                    case "**" -> power(one, other, place);
                    default -> null;
                };
        if (result != null && result.bitLength() > LARGEST_BITS) {
            throw new LimitReachedException("makes a number of more than " + LARGEST_BITS + " bits", place);
        }
        return result == null ? null : new PyInt(result);
    }

    private static BigInteger floor(BigInteger one, BigInteger other) {
        BigInteger[] parts = one.divideAndRemainder(other);
        return parts[1].signum() != 0 && parts[1].signum() != other.signum()
                ? parts[0].subtract(BigInteger.ONE)
                : parts[0];
    }

    private static BigInteger shift(BigInteger one, BigInteger by, Place place) {
        checkBits(by, place);
        return one.shiftLeft(by.intValue());
    }

    private static @Nullable BigInteger power(BigInteger one, BigInteger by, Place place) {
        if (by.signum() < 0) {
            return null;
        }
        checkBits(by.multiply(BigInteger.valueOf(Math.max(1, one.bitLength()))), place);
        return one.pow(by.intValue());
    }

    private static void checkBits(BigInteger bits, Place place) {
        if (bits.compareTo(BigInteger.valueOf(LARGEST_BITS)) > 0 || bits.signum() < 0) {
            throw new LimitReachedException("makes a number of more than " + LARGEST_BITS + " bits", place);
        }
    }
}
