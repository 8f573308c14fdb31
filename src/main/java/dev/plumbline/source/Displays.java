package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyExpression.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Values that are written out part by part: lists, tuples, sets, dicts and formatted strings. */
final class Displays {
    private final Evaluator evaluator;
    private final Limits limits;

    Displays(Evaluator evaluator, Limits limits) {
        this.evaluator = evaluator;
        this.limits = limits;
    }

    PyValue formatted(List<PyExpression.Part> parts, Place place, Frame frame) {
        TextBuilder text = new TextBuilder();
        for (PyExpression.Part part : parts) {
            text.append(part(part, place, frame));
            Operators.checkSize(text.length(), limits, place);
        }
        return text.value();
    }

    private PyValue part(PyExpression.Part part, Place place, Frame frame) {
        return switch (part) {
            case PyExpression.Plain(String text) -> new PyText(text);
            case PyExpression.Hole(
                    PyExpression value,
                    String label,
                    String conversion,
                    List<PyExpression.Part> format) -> {
                PyValue specification = formatted(format, place, frame);
                String asked = conversion.isEmpty() && !label.isEmpty() && format.isEmpty() ? "r" : conversion;
                PyValue text = specification instanceof PyText(String wanted)
                        ? Formats.format(Formats.convert(evaluator.value(value, frame), asked, place), wanted, place)
                        : specification;
                yield text instanceof PyText(String piece) ? new PyText(label + piece) : text;
            }
        };
    }

    PyValue of(PyExpression.Shape shape, List<PyExpression> parts, Place place, Frame frame) {
        List<PyValue> elements = new ArrayList<>();
        List<PyValue> spreads = new ArrayList<>();
        for (PyExpression part : parts) {
            if (part instanceof PyExpression.Starred(Position at, PyExpression value)) {
                PyValue spread = evaluator.value(value, frame);
                List<PyValue> inner = Iteration.elements(spread);
                if (inner == null) {
                    return Iteration.why(spread, place);
                }
                elements.addAll(inner);
                spreads.add(spread);
            } else {
                elements.add(evaluator.value(part, frame));
            }
        }
        PyValue made =
                switch (shape) {
                    case TUPLE -> new PyTuple(elements);
                    case SET -> new PySet(elements);
                    default -> new PyList(elements);
                };
        return Iteration.withMore(made, spreads);
    }

    PyValue dict(List<Entry> entries, Place place, Frame frame) {
        PyDict dict = new PyDict(Map.of());
        for (Entry entry : entries) {
            PyValue key = entry.key() == null ? null : evaluator.value(entry.key(), frame);
            PyValue value = evaluator.value(entry.value(), frame);
            if (key != null) {
                dict.entries().put(key, value);
            } else if (value instanceof PyDict other && other.uncertain() == null) {
                dict.entries().putAll(other.entries());
                dict.andMore(other.further());
            } else {
                return Iteration.why(value, place);
            }
        }
        return dict;
    }
}
