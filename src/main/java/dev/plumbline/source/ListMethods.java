package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Methods of {@code list} and {@code tuple}. */
final class ListMethods {
    private ListMethods() {}

    static @Nullable PyValue call(
            PyList list, String name, Evaluator.Arguments arguments, Place place, Interpreter interpreter) {
        List<PyValue> elements = list.elements();
        PyValue first = Methods.argument(arguments, 0, PyNone.NONE);
        switch (name) {
            case "append" -> {
                interpreter.evaluator().operators().checkCount(elements.size() + 1L, place);
                elements.add(first);
            }
            case "extend" -> extend(list, first, place, interpreter);
            case "insert" ->
                elements.add(position(list, TextMethods.number(first, 0)), Methods.argument(arguments, 1, PyNone.NONE));
            case "clear" -> elements.clear();
            case "reverse" -> Collections.reverse(elements);
            case "sort" -> {
                PyValue sorted = Sorting.sort(elements, arguments.keywords(), place, interpreter);
                if (sorted instanceof PyList other) {
                    List<PyValue> order = List.copyOf(other.elements());
                    elements.clear();
                    elements.addAll(order);
                } else {
                    list.makeUncertain(Iteration.why(sorted, place));
                }
            }
            case "remove" -> elements.remove(index(elements, first, place));
            default -> {
                return value(list, name, arguments, place);
            }
        }
        return PyNone.NONE;
    }

    private static @Nullable PyValue value(PyList list, String name, Evaluator.Arguments arguments, Place place) {
        PyValue first = Methods.argument(arguments, 0, PyNone.NONE);
        return switch (name) {
            case "copy" -> new PyList(list.elements());
            case "index" -> PyInt.of(index(list.elements(), first, place));
            case "count" ->
                PyInt.of(list.elements().stream()
                        .filter(element -> Comparisons.equals(element, first))
                        .count());
            case "pop" -> {
                int at = TextMethods.number(first, list.elements().size() - 1);
                int index = at < 0 ? at + list.elements().size() : at;
                if (index < 0 || index >= list.elements().size()) {
                    throw RaisedException.builtin("IndexError", "pop from empty list", place);
                }
                yield list.elements().remove(index);
            }
            default -> null;
        };
    }

    private static int position(PyList list, int at) {
        int size = list.elements().size();
        return Math.clamp(at < 0 ? at + size : at, 0, size);
    }

    private static int index(List<PyValue> elements, PyValue wanted, Place place) {
        for (int i = 0; i < elements.size(); i++) {
            if (Comparisons.equals(elements.get(i), wanted)) {
                return i;
            }
        }
        throw RaisedException.builtin("ValueError", "not in list", place);
    }

    private static void extend(PyList list, PyValue more, Place place, Interpreter interpreter) {
        List<PyValue> added = Iteration.elements(more);
        if (added == null) {
            list.makeUncertain(Iteration.why(more, place));
        } else {
            interpreter
                    .evaluator()
                    .operators()
                    .checkCount((long) list.elements().size() + added.size(), place);
            list.elements().addAll(added);
        }
    }
}
