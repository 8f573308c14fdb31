package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code text % values}, by the library reference, "printf-style String Formatting". */
final class Percent {
    private static final Pattern HOLE =
            Pattern.compile("%(?:\\(([^)]*)\\))?([#0\\- +]*)(\\d*)(?:\\.(\\d+))?([a-zA-Z%])");

    private Percent() {}

    static PyValue format(String text, PyValue values, Place place) {
        Matcher matcher = HOLE.matcher(text);
        TextBuilder made = new TextBuilder();
        int next = 0;
        int at = 0;
        while (matcher.find()) {
            made.append(text.substring(at, matcher.start()));
            at = matcher.end();
            if (matcher.group(5).equals("%")) {
                made.append("%");
                continue;
            }
            PyValue value =
                    matcher.group(1) != null ? named(values, matcher.group(1), place) : numbered(values, next++, place);
            made.append(piece(value, matcher, place));
        }
        made.append(text.substring(at));
        return made.value();
    }

    /** The text with {@link Unknown#HOLE} in place of each value. */
    static String emptied(String text) {
        return HOLE.matcher(text).replaceAll(hole -> hole.group(5).equals("%") ? "%" : Unknown.HOLE);
    }

    private static PyValue named(PyValue values, String name, Place place) {
        PyValue found = values instanceof PyDict dict ? dict.get(name) : null;
        if (found == null) {
            throw RaisedException.builtin("KeyError", name, place);
        }
        return found;
    }

    private static PyValue numbered(PyValue values, int index, Place place) {
        List<PyValue> all = values instanceof PyTuple(List<PyValue> elements) ? elements : List.of(values);
        if (index >= all.size()) {
            throw RaisedException.builtin("TypeError", "not enough arguments for format string", place);
        }
        return all.get(index);
    }

    private static PyValue piece(PyValue value, Matcher matcher, Place place) {
        String flags = matcher.group(2);
        String width = matcher.group(3);
        return switch (matcher.group(5)) {
            case "s" -> pad(Formats.str(value, place), flags, width, place);
            case "r" -> pad(Formats.repr(value, place), flags, width, place);
            case "d", "i", "u" -> whole(value, flags, width, place);
            case "f", "F" -> {
                String precision = matcher.group(4) == null ? "6" : matcher.group(4);
                yield value instanceof Unknown unknown
                        ? unknown
                        : Formats.format(value, numeric(flags) + width + "." + precision + "f", place);
            }
            case "x", "X", "o" -> Formats.format(value, numeric(flags) + width + matcher.group(5), place);
            default -> new Unknown("the format %" + matcher.group(5) + " is not followed", place);
        };
    }

    private static String numeric(String flags) {
        return (flags.contains("-") ? "<" : "") + (flags.contains("+") ? "+" : "") + (flags.contains("0") ? "0" : "");
    }

    private static PyValue whole(PyValue value, String flags, String width, Place place) {
        PyValue number = value instanceof PyFloat(double real) ? PyInt.of((long) real) : value;
        return switch (number) {
            case Unknown unknown -> unknown;
            case PyBool bool -> Formats.format(PyInt.of(bool.value() ? 1 : 0), numeric(flags) + width, place);
            case PyInt whole -> Formats.format(whole, numeric(flags) + width + "d", place);
            default -> new Unknown("%d of something that is no number", place);
        };
    }

    private static PyValue pad(PyValue text, String flags, String width, Place place) {
        return text instanceof PyText && !width.isEmpty()
                ? Formats.format(text, (flags.contains("-") ? "<" : ">") + width, place)
                : text;
    }
}
