package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Comparison operators. */
final class Comparisons {
    private final Interpreter interpreter;

    Comparisons(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    PyValue chain(PyExpression.Compare compare, Frame frame) {
        Place place = compare.at().place();
        PyValue left = interpreter.evaluator().value(compare.operands().getFirst(), frame);
        PyValue result = PyBool.TRUE;
        for (int i = 0; i < compare.operators().size(); i++) {
            PyValue right = interpreter.evaluator().value(compare.operands().get(i + 1), frame);
            result = compare(compare.operators().get(i), left, right, place);
            if (!result.equals(PyBool.TRUE) && i + 1 < compare.operators().size()) {
                return result;
            }
            left = right;
        }
        return result;
    }

    static PyValue compare(String operator, PyValue left, PyValue right, Place place) {
        return switch (operator) {
            case "==" -> equal(left, right, place);
            case "!=", "<>" -> not(equal(left, right, place), left, right, place);
            case "is" -> same(left, right, place);
            case "is not" -> not(same(left, right, place), left, right, place);
            case "in" -> in(left, right, place);
            case "not in" -> not(in(left, right, place), left, right, place);
            default -> order(operator, left, right, place);
        };
    }

    private static PyValue not(PyValue result, PyValue left, PyValue right, Place place) {
        return switch (result) {
            case PyBool(boolean value) -> PyBool.of(!value);
            case SymbolOperation(String operator, List<PyValue> operands, Place at)
            when operator.equals("==") -> new SymbolOperation("!=", List.of(left, right), place);
            default -> result;
        };
    }

    static PyValue equal(PyValue left, PyValue right, Place place) {
        Unknown unknown = unknown(left, right);
        if (unknown != null) {
            return cannotBe(left, right) || cannotBe(right, left) ? PyBool.FALSE : unknown.plain();
        }
        Unknown further = further(left, right);
        if (further != null) {
            return further;
        }
        if (left instanceof Symbol && right instanceof Symbol) {
            return PyBool.of(left.equals(right));
        }
        if (left instanceof Symbolic || right instanceof Symbolic) {
            return Identity.same(left, right) ? PyBool.TRUE : new SymbolOperation("==", List.of(left, right), place);
        }
        return PyBool.of(equals(left, right));
    }

    private static boolean cannotBe(PyValue one, PyValue other) {
        return one instanceof Unknown unknown && other.asText() != null && !unknown.canBe(other.asText());
    }

    static boolean equals(PyValue left, PyValue right) {
        BigDecimal one = number(left);
        BigDecimal other = number(right);
        if (one != null && other != null) {
            return one.compareTo(other) == 0;
        }
        if (left instanceof PyEnumMember && right instanceof PyEnumMember) {
            return left.equals(right);
        }
        if (left.asText() != null && right.asText() != null) {
            return left.asText().equals(right.asText());
        }
        return switch (left) {
            case PyList list -> right instanceof PyList other2 && all(list.elements(), other2.elements());
            case PyTuple tuple -> right instanceof PyTuple other2 && all(tuple.elements(), other2.elements());
            case PySet set -> right instanceof PySet other2 && set.elements().equals(other2.elements());
            case PyDict dict -> right instanceof PyDict other2 && dict.entries().equals(other2.entries());
            default -> left.equals(right);
        };
    }

    private static boolean all(List<PyValue> some, List<PyValue> others) {
        return some.size() == others.size()
                && java.util.stream.IntStream.range(0, some.size()).allMatch(i -> equals(some.get(i), others.get(i)));
    }

    private static @Nullable Unknown unknown(PyValue left, PyValue right) {
        if (left instanceof Unknown one) {
            Unknown both = right instanceof Unknown other ? one.and(other) : one;
            return both.comparedWith(texts(right));
        }
        return right instanceof Unknown other ? other.comparedWith(texts(left)) : uncertain(left, right);
    }

    private static @Nullable Unknown uncertain(PyValue left, PyValue right) {
        return Stream.of(left, right)
                .filter(PyContainer.class::isInstance)
                .map(value -> ((PyContainer) value).uncertain())
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Why two containers may differ, or be the same, by what one of them holds besides. */
    private static @Nullable Unknown further(PyValue left, PyValue right) {
        Unknown one = right instanceof PyContainer ? Iteration.further(left) : null;
        return one == null && left instanceof PyContainer ? Iteration.further(right) : one;
    }

    private static Set<String> texts(PyValue value) {
        Set<String> texts = new LinkedHashSet<>();
        if (value.asText() != null) {
            texts.add(value.asText());
        } else {
            List<PyValue> elements = Iteration.elements(value);
            (elements == null ? List.<PyValue>of() : elements).forEach(element -> {
                if (element.asText() != null) {
                    texts.add(element.asText());
                }
            });
        }
        return texts;
    }

    private static PyValue same(PyValue left, PyValue right, Place place) {
        Unknown unknown = unknown(left, right);
        if (unknown != null) {
            return unknown;
        }
        if (left instanceof SymbolAttribute table && table.name().equals("__table__") && right.isNone()) {
            return PyBool.FALSE;
        }
        if (left instanceof Symbolic one && !(one instanceof Symbol) && right.isNone()) {
            return Truth.makesObject(one)
                    ? PyBool.FALSE
                    : new Unknown("whether " + one.qualified() + " gives None is not known", place);
        }
        return PyBool.of(Identity.same(left, right)
                || (!(left instanceof PyContainer) && left.getClass() == right.getClass() && left.equals(right)));
    }

    private static PyValue in(PyValue element, PyValue container, Place place) {
        if (container.asText() != null) {
            return element.asText() != null
                    ? PyBool.of(container.asText().contains(element.asText()))
                    : element instanceof Unknown unknown ? unknown : PyBool.FALSE;
        }
        if (element instanceof Unknown unknown) {
            return unknown.comparedWith(texts(container));
        }
        List<PyValue> elements = Iteration.elements(container);
        if (elements == null) {
            return Iteration.why(container, place);
        }
        Unknown doubt = Iteration.further(container);
        for (PyValue candidate : elements) {
            PyValue equal = equal(element, candidate, place);
            if (equal.equals(PyBool.TRUE)) {
                return PyBool.TRUE;
            }
            doubt = equal instanceof Unknown unknown ? unknown : doubt;
        }
        return doubt == null ? PyBool.FALSE : doubt;
    }

    private static PyValue order(String operator, PyValue left, PyValue right, Place place) {
        Unknown unknown = unknown(left, right);
        if (unknown != null) {
            return unknown;
        }
        if (left instanceof Symbolic || right instanceof Symbolic) {
            return new SymbolOperation(operator, List.of(left, right), place);
        }
        Integer order = order(left, right);
        if (order == null) {
            throw RaisedException.builtin("TypeError", "values cannot be compared", place);
        }
        return PyBool.of(
                switch (operator) {
                    case "<" -> order < 0;
                    case "<=" -> order <= 0;
                    case ">" -> order > 0;
                    default -> order >= 0;
                });
    }

    /** Below zero, zero or above; null where they have no order. */
    static @Nullable Integer order(PyValue left, PyValue right) {
        BigDecimal one = number(left);
        BigDecimal other = number(right);
        if (one != null && other != null) {
            return one.compareTo(other);
        }
        String text = left.asText();
        String second = right.asText();
        if (text != null && second != null) {
            return compareCodePoints(text, second);
        }
        boolean alike = (left instanceof PyTuple && right instanceof PyTuple)
                || (left instanceof PyList && right instanceof PyList && further(left, right) == null);
        List<PyValue> some = alike ? Iteration.elements(left) : null;
        List<PyValue> others = alike ? Iteration.elements(right) : null;
        return some != null && others != null ? orderAll(some, others) : null;
    }

    private static int compareCodePoints(String one, String other) {
        return java.util.Arrays.compare(
                one.codePoints().toArray(), other.codePoints().toArray());
    }

    private static @Nullable Integer orderAll(List<PyValue> some, List<PyValue> others) {
        for (int i = 0; i < Math.min(some.size(), others.size()); i++) {
            Integer order = order(some.get(i), others.get(i));
            if (order == null || order != 0) {
                return order;
            }
        }
        return Integer.compare(some.size(), others.size());
    }

    static @Nullable BigDecimal number(PyValue value) {
        return switch (value) {
            case PyInt(java.math.BigInteger number) -> new BigDecimal(number);
            case PyBool(boolean bool) -> bool ? BigDecimal.ONE : BigDecimal.ZERO;
            case PyFloat(double number) -> Double.isFinite(number) ? BigDecimal.valueOf(number) : null;
            case PyEnumMember(PyClass type, String name, PyValue inner) ->
                type.derivesFrom("builtins.int") || type.derivesFrom("enum.IntEnum") ? number(inner) : null;
            default -> null;
        };
    }
}
