package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Methods of {@code dict}. */
final class DictMethods {
    private DictMethods() {}

    static @Nullable PyValue call(PyDict dict, String name, Evaluator.Arguments arguments, Place place) {
        PyValue key = Methods.argument(arguments, 0, PyNone.NONE);
        return switch (name) {
            case "get" ->
                key instanceof Unknown unknown
                        ? unknown
                        : or(Subscripts.find(dict, key), Methods.argument(arguments, 1, PyNone.NONE));
            case "items" ->
                new PyList(dict.entries().entrySet().stream()
                        .map(entry -> new PyTuple(List.of(entry.getKey(), entry.getValue())))
                        .toList());
            case "keys" -> new PyList(dict.entries().keySet());
            case "values" -> new PyList(dict.entries().values());
            case "copy" -> new PyDict(dict.entries());
            case "clear" -> {
                dict.entries().clear();
                yield PyNone.NONE;
            }
            case "pop" -> pop(dict, key, arguments, place);
            case "setdefault" -> {
                PyValue standard = Methods.argument(arguments, 1, PyNone.NONE);
                PyValue found = dict.entries().putIfAbsent(key, standard);
                yield found == null ? standard : found;
            }
            case "update" -> update(dict, arguments, place);
            default -> null;
        };
    }

    private static PyValue or(@Nullable PyValue found, PyValue standard) {
        return found == null ? standard : found;
    }

    private static PyValue pop(PyDict dict, PyValue key, Evaluator.Arguments arguments, Place place) {
        PyValue found = dict.entries().remove(key);
        if (found == null && arguments.positional().size() < 2) {
            throw RaisedException.builtin("KeyError", String.valueOf(key.asText()), place);
        }
        return found == null ? arguments.positional().get(1) : found;
    }

    private static PyValue update(PyDict dict, Evaluator.Arguments arguments, Place place) {
        for (PyValue other : arguments.positional()) {
            if (other instanceof PyDict more && more.uncertain() == null) {
                dict.entries().putAll(new java.util.LinkedHashMap<>(more.entries()));
            } else {
                dict.makeUncertain(Iteration.why(other, place));
            }
        }
        arguments.keywords().forEach((name, value) -> dict.entries().put(new PyText(name), value));
        return PyNone.NONE;
    }
}
