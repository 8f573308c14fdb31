package dev.plumbline.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a loop over a value sees. */
final class Iteration {
    private Iteration() {}

    /** Its elements, or null where it is unknown or cannot be iterated over. */
    static @Nullable List<PyValue> elements(PyValue value) {
        if (value instanceof PyContainer container && container.uncertain() != null) {
            return null;
        }
        return switch (value) {
            case PyList list -> List.copyOf(list.elements());
            case PyTuple tuple -> tuple.elements();
            case PyRows rows -> rows.elements();
            case PyAnswer answer -> answer.rows();
            case PySet set -> List.copyOf(set.elements());
            case PyDict dict -> List.copyOf(dict.entries().keySet());
            case PyText(String text) ->
                text.codePoints()
                        .mapToObj(point -> (PyValue) new PyText(Character.toString(point)))
                        .toList();
            case PyBytes(String bytes) ->
                bytes.chars().mapToObj(c -> (PyValue) PyInt.of(c)).toList();
            case PyClass type when Enumerations.is(type) -> new ArrayList<>(Enumerations.members(type));
            default -> null;
        };
    }

    /** Why it may hold more than these elements, where rows of a table give them; null where it does not. */
    static @Nullable Unknown further(@Nullable PyValue value) {
        return switch (value) {
            case PyRows rows -> rows.unknown();
            case PyContainer container -> container.further();
            case null, default -> null;
        };
    }

    /** What may hold more if one of those does; a tuple becomes a list, as only that can say so. */
    static PyValue withMore(PyValue made, List<? extends PyValue> of) {
        Unknown why = of.stream()
                .map(Iteration::further)
                .filter(Objects::nonNull)
                .min(Comparator.comparing(PyRows::surelyNone))
                .orElse(null);
        return switch (made) {
            case PyContainer container -> container.andMore(why);
            case PyTuple tuple when why != null -> new PyList(tuple.elements()).andMore(why);
            default -> made;
        };
    }

    /** What a turn of a loop over it gets, where its elements are not known. */
    static Unknown element(PyValue value, dev.plumbline.catalog.Place place) {
        Unknown why = why(value, place).plain();
        return value instanceof PyContainer container && !container.possible().isEmpty()
                ? why.amongst(container.possible())
                : why;
    }

    /** Why it cannot be iterated over. */
    static Unknown why(PyValue value, dev.plumbline.catalog.Place place) {
        return switch (value) {
            case Unknown unknown -> unknown;
            case PyContainer container
            when container.uncertain() != null -> java.util.Objects.requireNonNull(container.uncertain());
            case Symbolic symbolic -> new Unknown("what " + symbolic.qualified() + " holds is not known", place);
            default -> new Unknown("not something to iterate over", place);
        };
    }
}
