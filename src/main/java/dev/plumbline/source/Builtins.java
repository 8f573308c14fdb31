package dev.plumbline.source;

import dev.plumbline.catalog.Place;
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
        made = made == null && first != null ? Conversions.call(name, first, call) : made;
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
        return Iteration.withMore(new PyDict(entries), first == null ? List.of() : List.of(first));
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
        Unknown further = Iteration.further(first);
        if (further != null
                && Set.of("len", "next", "sum", "min", "max", "any", "all").contains(name)) {
            return further;
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
        PyValue made =
                switch (name) {
                    case "len" -> PyInt.of(elements.size());
                    case "list", "iter" -> new PyList(elements);
                    case "tuple" -> new PyTuple(elements);
                    case "set", "frozenset" -> new PySet(elements);
                    case "sorted" -> Sorting.sort(elements, call.keywords(), place, interpreter);
                    case "reversed" -> new PyList(elements.reversed());
                    default -> Folds.call(name, elements, call, interpreter);
                };
        return made == null ? null : Iteration.withMore(made, several ? List.of() : call.arguments());
    }

    private static @Nullable PyValue range(List<PyValue> arguments, Place place, Interpreter interpreter) {
        List<BigInteger> numbers = new ArrayList<>();
        for (PyValue argument : arguments) {
            BigInteger number = Arithmetic.whole(argument);
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
}
