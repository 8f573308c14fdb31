package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Operators that calculate. */
final class Operators {

    private final Limits limits;

    Operators(Limits limits) {
        this.limits = limits;
    }

    PyValue apply(String operator, PyValue left, PyValue right, Place place) {
        Unknown unknown = unknown(left, right);
        if (unknown != null) {
            return operator.equals("+") || operator.equals("%")
                    ? joined(operator, unknown, left, right)
                    : unknown.plain();
        }
        PyValue path = operator.equals("/") ? ProjectFiles.divide(left, right, place) : null;
        if (path != null) {
            return path;
        }
        if (operator.equals("%") && left.asText() != null && right instanceof Symbolic symbolic) {
            return new Unknown("the text of " + symbolic.qualified() + " is not known", place)
                    .ofText(Percent.emptied(left.asText()));
        }
        if (left instanceof Symbolic
                || right instanceof Symbolic
                || left instanceof PyClass
                || right instanceof PyClass) {
            return new SymbolOperation(operator, List.of(left, right), place);
        }
        PyValue result = texts(operator, left, right, place);
        result = result == null ? containers(operator, left, right, place) : result;
        result = result == null ? Arithmetic.of(operator, left, right, place) : result;
        return result == null ? new Unknown("the operator " + operator + " is not followed here", place) : result;
    }

    /** What is known of a text that something is added to, or written into. */
    private static Unknown joined(String operator, Unknown why, PyValue left, PyValue right) {
        if (operator.equals("%")) {
            String text = left instanceof Unknown unknown ? unknown.pieces() : left.asText();
            return text == null ? why.plain() : why.plain().ofText(Percent.emptied(text));
        }
        String pieces = Unknown.piecesOf(left) + Unknown.piecesOf(right);
        return why.plain().ofText(pieces.equals(Unknown.HOLE + Unknown.HOLE) ? "" : pieces);
    }

    private static @Nullable Unknown unknown(PyValue left, PyValue right) {
        Unknown one = unknown(left);
        Unknown other = unknown(right);
        return one == null ? other : other == null ? one : one.and(other);
    }

    private static @Nullable Unknown unknown(PyValue value) {
        return value instanceof Unknown unknown
                ? unknown
                : value instanceof PyContainer container ? container.uncertain() : null;
    }

    private @Nullable PyValue texts(String operator, PyValue left, PyValue right, Place place) {
        String text = left.asText();
        if (operator.equals("%") && text != null) {
            return Percent.format(text, right, place);
        }
        if (operator.equals("+") && text != null && right.asText() != null) {
            checkSize(text.length() + right.asText().length(), limits, place);
            return new PyText(text + right.asText());
        }
        if (operator.equals("*")) {
            String repeated = text == null ? right.asText() : text;
            BigDecimal count = Comparisons.number(text == null ? left : right);
            if (repeated != null && count != null) {
                checkSize((long) repeated.length() * Math.max(0, count.longValue()), limits, place);
                return new PyText(repeated.repeat(Math.max(0, count.intValue())));
            }
        }
        if (text != null && operator.equals("+")) {
            throw RaisedException.builtin("TypeError", "only a text can be added to a text", place);
        }
        return null;
    }

    static void checkSize(long size, Limits limits, Place place) {
        if (size > limits.textSize()) {
            throw new LimitReachedException("makes a text of more than " + limits.textSize() + " characters", place);
        }
    }

    void checkCount(long count, Place place) {
        if (count > limits.turns()) {
            throw new LimitReachedException("makes more than " + limits.turns() + " elements", place);
        }
    }

    private @Nullable PyValue containers(String operator, PyValue left, PyValue right, Place place) {
        PyValue made = known(operator, left, right, place);
        return made == null ? null : Iteration.withMore(made, List.of(left, right));
    }

    private @Nullable PyValue known(String operator, PyValue left, PyValue right, Place place) {
        if (left instanceof PyDict one && right instanceof PyDict other && operator.equals("|")) {
            Map<PyValue, PyValue> all = new LinkedHashMap<>(one.entries());
            all.putAll(other.entries());
            return new PyDict(all);
        }
        if (left instanceof PySet one && right instanceof PySet other) {
            return sets(operator, one, other);
        }
        List<PyValue> first = left instanceof PyList || left instanceof PyTuple ? Iteration.elements(left) : null;
        List<PyValue> second = right instanceof PyList || right instanceof PyTuple ? Iteration.elements(right) : null;
        List<PyValue> made = null;
        if (first != null && second != null && operator.equals("+")) {
            made = new ArrayList<>(first);
            made.addAll(second);
        } else if (operator.equals("*") && (first == null) != (second == null)) {
            made = repeat(first == null ? second : first, first == null ? left : right, place);
        }
        return made == null
                ? null
                : left instanceof PyTuple || right instanceof PyTuple ? new PyTuple(made) : new PyList(made);
    }

    private @Nullable List<PyValue> repeat(@Nullable List<PyValue> elements, PyValue times, Place place) {
        BigDecimal count = Comparisons.number(times);
        if (count == null || elements == null) {
            return null;
        }
        checkCount(elements.size() * Math.max(0, count.longValue()), place);
        List<PyValue> made = new ArrayList<>();
        for (int i = 0; i < count.intValue(); i++) {
            made.addAll(elements);
        }
        return made;
    }

    private static @Nullable PyValue sets(String operator, PySet one, PySet other) {
        PySet made = new PySet(one.elements());
        switch (operator) {
            case "|" -> made.elements().addAll(other.elements());
            case "&" -> made.elements().retainAll(other.elements());
            case "-" -> made.elements().removeAll(other.elements());
            case "^" -> {
                made.elements().addAll(other.elements());
                made.elements()
                        .removeIf(element -> one.elements().contains(element)
                                && other.elements().contains(element));
            }
            default -> {
                return null;
            }
        }
        return made;
    }

    PyValue unary(String operator, PyValue operand, Place place) {
        if (operator.equals("not")) {
            return operand instanceof Symbolic symbolic && !(operand instanceof Symbol)
                    ? new SymbolOperation("not", List.of(symbolic), place)
                    : not(Truth.of(operand, place));
        }
        if (operand instanceof Unknown unknown) {
            return unknown;
        }
        if (operand instanceof Symbolic) {
            return new SymbolOperation(operator, List.of(operand), place);
        }
        BigInteger whole = Arithmetic.whole(operand);
        if (whole != null) {
            return new PyInt(operator.equals("-") ? whole.negate() : operator.equals("~") ? whole.not() : whole);
        }
        return operand instanceof PyFloat(double number)
                ? new PyFloat(operator.equals("-") ? -number : number)
                : new Unknown("the operator " + operator + " is not followed here", place);
    }

    private static PyValue not(PyValue truth) {
        return truth instanceof PyBool(boolean value) ? PyBool.of(!value) : truth;
    }
}
