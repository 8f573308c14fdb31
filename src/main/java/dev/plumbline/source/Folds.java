package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builtin functions that go through elements: {@code zip}, {@code filter}, {@code sum} and the like. */
final class Folds {
    private Folds() {}

    static @Nullable PyValue call(String name, List<PyValue> elements, SymbolCall call, Interpreter interpreter) {
        Place place = call.place();
        return switch (name) {
            case "next" -> next(elements, call, interpreter);
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

    /** Takes the first element; a list that this is asked of stands for an iterator. */
    private static PyValue next(List<PyValue> elements, SymbolCall call, Interpreter interpreter) {
        if (!elements.isEmpty()) {
            if (call.arguments().getFirst() instanceof PyList iterator) {
                interpreter.journal().touch(iterator);
                iterator.elements().removeFirst();
            }
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
}
