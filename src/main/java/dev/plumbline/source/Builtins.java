package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Functions and classes of Python's {@code builtins}. */
final class Builtins {
    static final Set<String> NAMES = Set.of(
            ("abs all any ascii bin bool bytearray bytes callable chr classmethod complex delattr dict dir divmod enumerate eval exec "
                            + "filter float format frozenset getattr globals hasattr hash help hex id input int isinstance "
                            + "issubclass iter len list locals map max memoryview min next object oct open ord pow print property "
                            + "range repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip "
                            + "__import__ NotImplemented BaseException Exception ArithmeticError AssertionError AttributeError "
                            + "ConnectionError EOFError FileNotFoundError FileExistsError IOError ImportError IndexError KeyError "
                            + "KeyboardInterrupt LookupError ModuleNotFoundError NameError NotImplementedError OSError "
                            + "OverflowError PermissionError RuntimeError StopIteration SyntaxError SystemExit TimeoutError "
                            + "TypeError UnicodeDecodeError UnicodeError ValueError Warning DeprecationWarning UserWarning "
                            + "RuntimeWarning ZeroDivisionError")
                    .split(" "));

    private Builtins() {}

    static boolean needsFrame(String qualified) {
        return qualified.equals("builtins.super")
                || qualified.equals("builtins.globals")
                || qualified.equals("builtins.locals");
    }

    static PyValue inFrame(
            String qualified, Evaluator.Arguments arguments, Frame frame, Place place, Interpreter interpreter) {
        if (!qualified.equals("builtins.super")) {
            Map<PyValue, PyValue> names = new LinkedHashMap<>();
            Scope scope = qualified.equals("builtins.globals")
                    ? frame.scope().module().scope()
                    : frame.scope();
            scope.all().forEach((name, value) -> names.put(new PyText(name), value));
            return new PyDict(names);
        }
        PyFunction function = frame.function();
        if (function == null
                || function.owner() == null
                || function.parameters().parameters().isEmpty()) {
            return new Unknown("super() outside a method", place);
        }
        PyValue self =
                frame.scope().find(function.parameters().parameters().getFirst().name());
        return self == null
                ? new Unknown("super() outside a method", place)
                : new PySuper(java.util.Objects.requireNonNull(function.owner()), self);
    }

    static Optional<PyValue> call(String name, SymbolCall call, Interpreter interpreter) {
        List<PyValue> arguments = call.arguments();
        PyValue first = arguments.isEmpty() ? null : arguments.getFirst();
        Place place = call.place();
        if (name.equals("print")) {
            return Optional.of(PyNone.NONE);
        }
        if (first instanceof Unknown unknown && !name.endsWith("Error") && !name.endsWith("Exception")) {
            return Optional.of(unknown);
        }
        PyValue made = first == null ? empty(name, call) : collections(name, first, call, interpreter);
        made = made == null && first != null ? scalars(name, first, call) : made;
        made = made == null && first != null ? Introspection.call(name, first, call, interpreter) : made;
        return Optional.ofNullable(
                made == null && name.equals("range") ? new Unknown("a range that is not followed", place) : made);
    }

    private static @Nullable PyValue empty(String name, SymbolCall call) {
        return switch (name) {
            case "list" -> new PyList(List.of());
            case "tuple" -> new PyTuple(List.of());
            case "set", "frozenset" -> new PySet(List.of());
            case "dict" -> dict(null, call);
            case "str" -> new PyText("");
            case "int" -> PyInt.of(0);
            case "bool" -> PyBool.FALSE;
            case "zip" -> new PyList(List.of());
            default -> null;
        };
    }

    private static @Nullable PyValue dict(@Nullable PyValue first, SymbolCall call) {
        Map<PyValue, PyValue> entries = new LinkedHashMap<>();
        if (first instanceof PyDict other && other.uncertain() == null) {
            entries.putAll(other.entries());
        } else if (first != null) {
            List<PyValue> pairs = Iteration.elements(first);
            for (PyValue pair : pairs == null ? List.<PyValue>of(PyNone.NONE) : pairs) {
                List<PyValue> both = Iteration.elements(pair);
                if (both == null || both.size() != 2) {
                    return Iteration.why(first, call.place());
                }
                entries.put(both.get(0), both.get(1));
            }
        }
        call.keywords().forEach((key, value) -> entries.put(new PyText(key), value));
        return new PyDict(entries);
    }

    private static @Nullable PyValue collections(String name, PyValue first, SymbolCall call, Interpreter interpreter) {
        Place place = call.place();
        if (name.equals("dict")) {
            return dict(first, call);
        }
        if (name.equals("range")) {
            return range(call.arguments(), place, interpreter);
        }
        if (!Set.of(
                        "len",
                        "list",
                        "tuple",
                        "set",
                        "frozenset",
                        "sorted",
                        "reversed",
                        "iter",
                        "next",
                        "enumerate",
                        "zip",
                        "map",
                        "filter",
                        "sum",
                        "min",
                        "max",
                        "any",
                        "all")
                .contains(name)) {
            return null;
        }
        if (first instanceof PyRows rows
                && Set.of("len", "next", "sum", "min", "max", "any", "all").contains(name)) {
            return rows.unknown();
        }
        boolean several =
                (name.equals("min") || name.equals("max")) && call.arguments().size() > 1;
        boolean function = name.equals("map") || name.equals("filter");
        PyValue iterable =
                function && call.arguments().size() > 1 ? call.arguments().get(1) : first;
        List<PyValue> elements = several ? call.arguments() : Iteration.elements(iterable);
        if (elements == null) {
            return name.equals("iter") ? null : Iteration.why(iterable, place);
        }
        return switch (name) {
            case "len" -> PyInt.of(elements.size());
            case "list", "iter" -> new PyList(elements);
            case "tuple" -> new PyTuple(elements);
            case "set", "frozenset" -> new PySet(elements);
            case "sorted" -> Sorting.sort(elements, call.keywords(), place, interpreter);
            case "reversed" -> new PyList(elements.reversed());
            default -> folds(name, elements, call, interpreter);
        };
    }

    private static @Nullable PyValue folds(
            String name, List<PyValue> elements, SymbolCall call, Interpreter interpreter) {
        Place place = call.place();
        return switch (name) {
            case "next" -> next(elements, call);
            case "enumerate" -> enumerate(elements, call.argument(1, "start"));
            case "zip" -> zip(call.arguments(), place);
            case "map" ->
                new PyList(elements.stream()
                        .map(element -> interpreter
                                .calls()
                                .call(call.arguments().getFirst(), List.of(element), Map.of(), place))
                        .toList());
            case "filter" -> filter(elements, call, interpreter);
            case "sum" -> sum(elements, call, interpreter);
            case "min", "max" -> extreme(elements, name.equals("min"), call, interpreter);
            default -> quantified(elements, name.equals("any"), place);
        };
    }

    private static PyValue next(List<PyValue> elements, SymbolCall call) {
        if (!elements.isEmpty()) {
            return elements.getFirst();
        }
        PyValue standard = call.argument(1, "default");
        if (standard == null) {
            throw RaisedException.builtin("StopIteration", "nothing is left", call.place());
        }
        return standard;
    }

    private static PyValue enumerate(List<PyValue> elements, @Nullable PyValue start) {
        int from = start == null ? 0 : TextMethods.number(start, 0);
        List<PyValue> pairs = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            pairs.add(new PyTuple(List.of(PyInt.of((long) from + i), elements.get(i))));
        }
        return new PyList(pairs);
    }

    private static PyValue zip(List<PyValue> iterables, Place place) {
        List<List<PyValue>> all = new ArrayList<>();
        for (PyValue iterable : iterables) {
            List<PyValue> elements = Iteration.elements(iterable);
            if (elements == null) {
                return Iteration.why(iterable, place);
            }
            all.add(elements);
        }
        List<PyValue> tuples = new ArrayList<>();
        int shortest = all.stream().mapToInt(List::size).min().orElse(0);
        for (int i = 0; i < shortest; i++) {
            int at = i;
            tuples.add(
                    new PyTuple(all.stream().map(elements -> elements.get(at)).toList()));
        }
        return new PyList(tuples);
    }

    private static PyValue filter(List<PyValue> elements, SymbolCall call, Interpreter interpreter) {
        List<PyValue> kept = new ArrayList<>();
        PyValue function = call.arguments().getFirst();
        for (PyValue element : elements) {
            PyValue holds = function.isNone()
                    ? element
                    : interpreter.calls().call(function, List.of(element), Map.of(), call.place());
            PyValue truth = Truth.of(holds, call.place());
            if (truth instanceof Unknown unknown) {
                return unknown;
            }
            if (truth.equals(PyBool.TRUE)) {
                kept.add(element);
            }
        }
        return new PyList(kept);
    }

    private static PyValue sum(List<PyValue> elements, SymbolCall call, Interpreter interpreter) {
        PyValue start = call.argument(1, "start");
        PyValue sum = start == null ? PyInt.of(0) : start;
        for (PyValue element : elements) {
            sum = interpreter.evaluator().operators().apply("+", sum, element, call.place());
        }
        return sum;
    }

    private static PyValue extreme(List<PyValue> elements, boolean least, SymbolCall call, Interpreter interpreter) {
        Map<String, PyValue> keywords = new LinkedHashMap<>(call.keywords());
        PyValue standard = keywords.remove("default");
        PyValue sorted = Sorting.sort(elements, keywords, call.place(), interpreter);
        if (!(sorted instanceof PyList list)) {
            return sorted;
        }
        if (list.elements().isEmpty()) {
            if (standard == null) {
                throw RaisedException.builtin("ValueError", "nothing to choose from", call.place());
            }
            return standard;
        }
        return least ? list.elements().getFirst() : list.elements().getLast();
    }

    private static PyValue quantified(List<PyValue> elements, boolean any, Place place) {
        Unknown doubt = null;
        for (PyValue element : elements) {
            PyValue truth = Truth.of(element, place);
            if (truth.equals(PyBool.of(any))) {
                return truth;
            }
            doubt = truth instanceof Unknown unknown ? unknown : doubt;
        }
        return doubt == null ? PyBool.of(!any) : doubt;
    }

    private static @Nullable PyValue range(List<PyValue> arguments, Place place, Interpreter interpreter) {
        List<BigInteger> numbers = new ArrayList<>();
        for (PyValue argument : arguments) {
            BigInteger number = Operators.whole(argument);
            if (number == null || number.bitLength() > 40) {
                return argument instanceof Unknown unknown ? unknown : null;
            }
            numbers.add(number);
        }
        long from = numbers.size() > 1 ? numbers.get(0).longValue() : 0;
        long to = numbers.get(numbers.size() > 1 ? 1 : 0).longValue();
        long by = numbers.size() > 2 ? numbers.get(2).longValue() : 1;
        if (by == 0) {
            return null;
        }
        interpreter.evaluator().operators().checkCount(Math.max(0, (to - from) / by), place);
        List<PyValue> made = new ArrayList<>();
        for (long i = from; by > 0 ? i < to : i > to; i += by) {
            made.add(PyInt.of(i));
        }
        return new PyList(made);
    }

    private static @Nullable PyValue scalars(String name, PyValue first, SymbolCall call) {
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
                Operators.whole(first) == null ? null : new PyText(Character.toString(TextMethods.number(first, 63)));
            case "ord" ->
                first.asText() == null || first.asText().isEmpty()
                        ? null
                        : PyInt.of(first.asText().codePointAt(0));
            default -> null;
        };
    }

    private static @Nullable PyValue whole(PyValue value, SymbolCall call) {
        BigInteger number = Operators.whole(value);
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
        BigInteger number = Operators.whole(value);
        return number != null
                ? new PyInt(number.abs())
                : value instanceof PyFloat(double real) ? new PyFloat(Math.abs(real)) : null;
    }
}
