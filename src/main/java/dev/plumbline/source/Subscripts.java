package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code value[index]}. */
final class Subscripts {
    private final Interpreter interpreter;

    Subscripts(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    PyValue get(PyValue target, PyValue index, Place place) {
        if (target instanceof Unknown unknown) {
            return ofChoices(unknown, index);
        }
        if (target instanceof PyContainer container && container.uncertain() != null) {
            return Iteration.why(container, place);
        }
        return switch (target) {
            case PyRows rows -> rows.unknown();
            case Symbol(String qualified, Place at)
            when qualified.equals("os.environ") ->
                StandardLibrary.environment(index, interpreter, place)
                        .orElseThrow(() -> RaisedException.builtin("KeyError", "an environment variable", place));
            case Symbolic symbolic -> new SymbolIndex(symbolic, index, place);
            case PyClass type when Enumerations.is(type) -> member(type, index, place);
            case PyClass type -> new SymbolIndex(type, index, place);
            case PyDict dict
            when dict.factory() != null && Subscripts.find(dict, index) == null -> made(dict, index, place);
            case PyDict dict -> entry(dict, index, place);
            case PyObject object -> byMethod(object, index, place);
            default -> element(target, index, place);
        };
    }

    /** Of one of several dictionaries it is one of what they hold. */
    private static Unknown ofChoices(Unknown unknown, PyValue index) {
        List<PyValue> found = new ArrayList<>();
        for (PyValue choice : unknown.choices()) {
            PyValue held = choice instanceof PyDict dict && dict.uncertain() == null && index.asText() != null
                    ? find(dict, index)
                    : null;
            if (held == null) {
                return unknown.plain();
            }
            found.add(held);
        }
        return unknown.plain().amongst(found);
    }

    private static PyValue member(PyClass type, PyValue index, Place place) {
        String name = index.asText();
        PyValue found = name == null ? null : type.find(name);
        return found == null ? new Unknown("no such member of " + type.name(), place) : found;
    }

    private PyValue made(PyDict dict, PyValue index, Place place) {
        if (index instanceof Unknown unknown) {
            return unknown;
        }
        PyValue value = interpreter
                .calls()
                .call(java.util.Objects.requireNonNull(dict.factory()), List.of(), java.util.Map.of(), place);
        interpreter.journal().touch(dict);
        dict.entries().put(index, value);
        return value;
    }

    private static PyValue entry(PyDict dict, PyValue index, Place place) {
        if (index instanceof Unknown unknown) {
            return unknown;
        }
        PyValue found = find(dict, index);
        if (found == null && dict.further() != null) {
            return dict.further();
        }
        if (found == null && dict.entries().keySet().stream().anyMatch(Unknown.class::isInstance)) {
            return new Unknown("a key is not known", place);
        }
        if (found == null) {
            throw RaisedException.builtin("KeyError", index.asText() == null ? "a key" : index.asText(), place);
        }
        return found;
    }

    /** The value under a key, texts of enumerations and equal numbers included. */
    static @Nullable PyValue find(PyDict dict, PyValue key) {
        PyValue found = dict.entries().get(key);
        return found != null
                ? found
                : dict.entries().entrySet().stream()
                        .filter(entry -> Comparisons.equals(entry.getKey(), key))
                        .map(java.util.Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }

    private PyValue byMethod(PyObject object, PyValue index, Place place) {
        PyValue method = interpreter.attributes().find(object, "__getitem__", place);
        return method == null
                ? new Unknown("an object without indices", place)
                : interpreter.calls().call(method, List.of(index), java.util.Map.of(), place);
    }

    private static PyValue element(PyValue target, PyValue index, Place place) {
        List<PyValue> elements = Iteration.elements(target);
        if (elements == null) {
            return Iteration.why(target, place);
        }
        if (index instanceof PySlice slice) {
            return Iteration.withMore(slice(target, elements, slice, place), List.of(target));
        }
        Unknown further = Iteration.further(target);
        if (further != null) {
            return further;
        }
        BigInteger number = Arithmetic.whole(index);
        if (number == null) {
            return index instanceof Unknown unknown ? unknown : new Unknown("an index that is no number", place);
        }
        int at = number.signum() < 0 ? number.intValue() + elements.size() : number.intValue();
        if (at < 0 || at >= elements.size()) {
            throw RaisedException.builtin("IndexError", "index out of range", place);
        }
        return elements.get(at);
    }

    private static PyValue slice(PyValue target, List<PyValue> elements, PySlice slice, Place place) {
        Optional<Integer> step = bound(slice.step(), 1);
        int by = step.orElse(0);
        int size = elements.size();
        Optional<Integer> lower = bound(slice.lower(), by < 0 ? size - 1 : 0);
        Optional<Integer> upper = bound(slice.upper(), by < 0 ? -size - 1 : size);
        if (by == 0 || lower.isEmpty() || upper.isEmpty()) {
            return new Unknown("a slice whose bounds are not known", place);
        }
        int from = clamp(lower.get(), size, by < 0);
        int to = clamp(upper.get(), size, by < 0);
        List<PyValue> made = new ArrayList<>();
        for (int i = from; by > 0 ? i < to : i > to; i += by) {
            made.add(elements.get(i));
        }
        return like(target, made);
    }

    private static int clamp(int bound, int size, boolean down) {
        int at = bound < 0 ? bound + size : bound;
        return down ? Math.clamp(at, -1, Math.max(size - 1, -1)) : Math.clamp(at, 0, size);
    }

    private static Optional<Integer> bound(PyValue value, int standard) {
        BigInteger number = Arithmetic.whole(value);
        return value.isNone()
                ? Optional.of(standard)
                : number == null ? Optional.empty() : Optional.of(number.intValue());
    }

    private static PyValue like(PyValue target, List<PyValue> elements) {
        return switch (target) {
            case PyText text -> {
                StringBuilder joined = new StringBuilder();
                elements.forEach(element -> joined.append(element.asText()));
                yield new PyText(joined.toString());
            }
            case PyTuple tuple -> new PyTuple(elements);
            default -> new PyList(elements);
        };
    }
}
