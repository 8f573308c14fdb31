package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Methods of {@code str} that split, look for and pad. */
final class TextPieces {
    private TextPieces() {}

    static @Nullable PyValue call(String text, String name, Evaluator.Arguments arguments, Place place) {
        PyValue first = Methods.argument(arguments, 0, arguments.keywords().getOrDefault("sep", PyNone.NONE));
        int second = TextMethods.number(
                Methods.argument(arguments, 1, arguments.keywords().getOrDefault("maxsplit", PyNone.NONE)), -1);
        return switch (name) {
            case "split" -> texts(split(text, first.asText(), second));
            case "rsplit" -> texts(rsplit(text, first.asText(), second));
            case "splitlines" -> texts(text.lines().toList());
            case "partition", "rpartition" -> partition(text, first.asText(), name.equals("rpartition"));
            case "find" -> first.asText() == null ? null : PyInt.of(text.indexOf(first.asText()));
            case "rfind" -> first.asText() == null ? null : PyInt.of(text.lastIndexOf(first.asText()));
            case "index" -> index(text, first.asText(), place);
            case "count" ->
                first.asText() == null || first.asText().isEmpty()
                        ? null
                        : PyInt.of((text.length()
                                        - text.replace(first.asText(), "").length())
                                / first.asText().length());
            default -> pads(text, name, arguments);
        };
    }

    private static PyList texts(List<String> pieces) {
        return new PyList(pieces.stream().map(PyText::new).toList());
    }

    private static List<String> split(String text, @Nullable String separator, int most) {
        if (separator == null) {
            String stripped = text.strip();
            return stripped.isEmpty() ? List.of() : Arrays.asList(stripped.split("\\s+", most < 0 ? 0 : most + 1));
        }
        List<String> pieces = new ArrayList<>();
        int at = 0;
        for (int next = text.indexOf(separator); next >= 0 && (most < 0 || pieces.size() < most); ) {
            pieces.add(text.substring(at, next));
            at = next + Math.max(1, separator.length());
            next = text.indexOf(separator, at);
        }
        pieces.add(text.substring(at));
        return pieces;
    }

    private static List<String> rsplit(String text, @Nullable String separator, int most) {
        if (separator == null || most < 0) {
            return split(text, separator, most);
        }
        List<String> pieces = new ArrayList<>();
        String rest = text;
        for (int next = rest.lastIndexOf(separator);
                next >= 0 && pieces.size() < most;
                next = rest.lastIndexOf(separator)) {
            pieces.add(rest.substring(next + separator.length()));
            rest = rest.substring(0, next);
        }
        pieces.add(rest);
        Collections.reverse(pieces);
        return pieces;
    }

    private static @Nullable PyValue partition(String text, @Nullable String separator, boolean last) {
        if (separator == null) {
            return null;
        }
        int at = last ? text.lastIndexOf(separator) : text.indexOf(separator);
        if (at < 0) {
            return new PyTuple(List.of(new PyText(last ? "" : text), new PyText(""), new PyText(last ? text : "")));
        }
        return new PyTuple(List.of(
                new PyText(text.substring(0, at)),
                new PyText(separator),
                new PyText(text.substring(at + separator.length()))));
    }

    private static @Nullable PyValue index(String text, @Nullable String wanted, Place place) {
        if (wanted == null) {
            return null;
        }
        int at = text.indexOf(wanted);
        if (at < 0) {
            throw RaisedException.builtin("ValueError", "substring not found", place);
        }
        return PyInt.of(at);
    }

    private static @Nullable PyValue pads(String text, String name, Evaluator.Arguments arguments) {
        int width = Math.min(TextMethods.number(Methods.argument(arguments, 0, PyNone.NONE), -1), 100_000);
        String fill = Methods.argument(arguments, 1, new PyText(" ")).asText();
        if (width < 0 || fill == null) {
            return null;
        }
        int missing = Math.max(0, width - text.length());
        return switch (name) {
            case "zfill" -> new PyText("0".repeat(missing) + text);
            case "ljust" -> new PyText(text + fill.repeat(missing));
            case "rjust" -> new PyText(fill.repeat(missing) + text);
            default -> null;
        };
    }
}
