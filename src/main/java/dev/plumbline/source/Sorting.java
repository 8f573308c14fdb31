package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** {@code sorted()} and {@code list.sort()}: a list, or an unknown where the order is not known. */
final class Sorting {
    private Sorting() {}

    private record Keyed(PyValue key, PyValue element) {}

    static PyValue sort(List<PyValue> elements, Map<String, PyValue> keywords, Place place, Interpreter interpreter) {
        PyValue key = keywords.getOrDefault("key", PyNone.NONE);
        PyValue reverse = Truth.of(keywords.getOrDefault("reverse", PyBool.FALSE), place);
        List<Keyed> keyed = new ArrayList<>();
        for (PyValue element : List.copyOf(elements)) {
            PyValue by = key.isNone() ? element : interpreter.calls().call(key, List.of(element), Map.of(), place);
            if (Comparisons.order(by, by) == null) {
                return by instanceof Unknown unknown ? unknown : new Unknown("an order that is not followed", place);
            }
            keyed.add(new Keyed(by, element));
        }
        try {
            boolean down = reverse.equals(PyBool.TRUE);
            keyed.sort((one, other) -> down ? compare(other, one) : compare(one, other));
        } catch (ClassCastException e) {
            return new Unknown("an order that is not followed", place);
        }
        return new PyList(
                Collections.unmodifiableList(keyed.stream().map(Keyed::element).toList()));
    }

    private static int compare(Keyed one, Keyed other) {
        Integer order = Comparisons.order(one.key, other.key);
        if (order == null) {
            throw new ClassCastException("no order");
        }
        return order;
    }
}
