package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Methods of {@code set}. */
final class SetMethods {
    private SetMethods() {}

    static @Nullable PyValue call(PySet set, String name, Evaluator.Arguments arguments, Place place) {
        List<PyValue> others = new ArrayList<>();
        boolean element = Set.of("add", "discard", "remove").contains(name);
        for (PyValue argument : arguments.positional()) {
            List<PyValue> elements = element ? List.of(argument) : Iteration.elements(argument);
            if (elements == null) {
                return Iteration.why(argument, place);
            }
            others.addAll(elements);
        }
        PySet made = new PySet(set.elements());
        switch (name) {
            case "add", "update" -> set.elements().addAll(others);
            case "discard", "remove" -> set.elements().removeAll(Set.copyOf(others));
            case "clear" -> set.elements().clear();
            case "copy" -> {
                return made;
            }
            case "union" -> {
                made.elements().addAll(others);
                return made;
            }
            case "intersection" -> {
                made.elements().retainAll(others);
                return made;
            }
            case "difference" -> {
                made.elements().removeAll(Set.copyOf(others));
                return made;
            }
            default -> {
                return tests(set, name, others);
            }
        }
        return PyNone.NONE;
    }

    private static @Nullable PyValue tests(PySet set, String name, List<PyValue> others) {
        return switch (name) {
            case "issubset" -> PyBool.of(others.containsAll(set.elements()));
            case "issuperset" -> PyBool.of(set.elements().containsAll(others));
            case "isdisjoint" -> PyBool.of(others.stream().noneMatch(set.elements()::contains));
            default -> null;
        };
    }
}
