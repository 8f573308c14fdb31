package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code json.dumps} without options. */
final class Json {
    private Json() {}

    static PyValue dumps(PyValue value, Place place) {
        String text = write(value);
        return text == null ? new Unknown("a JSON text of something not known", place) : new PyText(text);
    }

    private static @org.jspecify.annotations.Nullable String write(PyValue value) {
        return switch (value) {
            case PyNone none -> "null";
            case PyBool(boolean bool) -> Boolean.toString(bool);
            case PyInt(java.math.BigInteger number) -> number.toString();
            case PyFloat(double number) -> Formats.number(number);
            case PyText(String text) -> quote(text);
            case PyList list when list.uncertain() == null -> all(list.elements());
            case PyTuple(List<PyValue> elements) -> all(elements);
            case PyDict dict when dict.uncertain() == null -> entries(dict.entries());
            default -> null;
        };
    }

    private static @org.jspecify.annotations.Nullable String all(List<PyValue> elements) {
        List<String> written =
                elements.stream().map(element -> String.valueOf(write(element))).toList();
        return elements.stream().anyMatch(element -> write(element) == null)
                ? null
                : written.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    private static @org.jspecify.annotations.Nullable String entries(Map<PyValue, PyValue> entries) {
        boolean known = entries.entrySet().stream()
                .allMatch(entry -> entry.getKey() instanceof PyText && write(entry.getValue()) != null);
        return known
                ? entries.entrySet().stream()
                        .map(entry -> write(entry.getKey()) + ": " + write(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"))
                : null;
    }

    private static String quote(String text) {
        StringBuilder made = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> made.append("\\\"");
                case '\\' -> made.append("\\\\");
                case '\n' -> made.append("\\n");
                case '\r' -> made.append("\\r");
                case '\t' -> made.append("\\t");
                default -> {
                    if (c < 0x20 || c > 0x7e) {
                        made.append(String.format("\\u%04x", (int) c));
                    } else {
                        made.append(c);
                    }
                }
            }
        }
        return made.append('"').toString();
    }
}
