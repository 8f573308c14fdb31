package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Methods of {@code str}. */
final class TextMethods {
    private TextMethods() {}

    static @Nullable PyValue call(
            String text, String name, Evaluator.Arguments arguments, Place place, Interpreter interpreter) {
        for (PyValue argument : arguments.positional()) {
            if (argument instanceof Unknown unknown && !name.startsWith("format")) {
                return unknown;
            }
        }
        return switch (name) {
            case "format" -> Braces.format(text, arguments, place, interpreter);
            case "format_map" ->
                Braces.format(text, named(Methods.argument(arguments, 0, PyNone.NONE)), place, interpreter);
            case "join" -> join(text, Methods.argument(arguments, 0, PyNone.NONE), place, interpreter.limits());
            case "replace" -> replace(text, arguments, place, interpreter.limits());
            case "encode" ->
                new PyBytes(new String(
                        text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        java.nio.charset.StandardCharsets.ISO_8859_1));
            default -> {
                PyValue cased = cases(text, name);
                cased = cased == null ? tests(text, name, arguments) : cased;
                cased = cased == null ? strips(text, name, arguments) : cased;
                yield cased == null ? TextPieces.call(text, name, arguments, place) : cased;
            }
        };
    }

    private static Evaluator.Arguments named(PyValue mapping) {
        Map<String, PyValue> keywords = new HashMap<>();
        if (mapping instanceof PyDict dict) {
            dict.entries().forEach((key, value) -> keywords.put(String.valueOf(key.asText()), value));
        }
        return new Evaluator.Arguments(List.of(), keywords);
    }

    private static PyValue join(String text, PyValue elements, Place place, Limits limits) {
        List<PyValue> all = Iteration.elements(elements);
        if (all == null) {
            return Iteration.why(elements, place);
        }
        List<String> pieces = new ArrayList<>();
        for (PyValue element : all) {
            if (element.asText() == null) {
                if (element instanceof Unknown unknown) {
                    return unknown;
                }
                return element instanceof Symbolic symbolic
                        ? new Unknown("the text of " + symbolic.qualified() + " is not known", place)
                        : new Unknown("a join of something that is no text", place);
            }
            pieces.add(element.asText());
        }
        String joined = String.join(text, pieces);
        Operators.checkSize(joined.length(), limits, place);
        return new PyText(joined);
    }

    private static @Nullable PyValue replace(String text, Evaluator.Arguments arguments, Place place, Limits limits) {
        String old = Methods.argument(arguments, 0, PyNone.NONE).asText();
        String fresh = Methods.argument(arguments, 1, PyNone.NONE).asText();
        if (old == null || fresh == null || arguments.positional().size() > 2) {
            return null;
        }
        String made = text.replace(old, fresh);
        Operators.checkSize(made.length(), limits, place);
        return new PyText(made);
    }

    private static @Nullable PyValue cases(String text, String name) {
        return switch (name) {
            case "lower", "casefold" -> new PyText(text.toLowerCase(Locale.ROOT));
            case "upper" -> new PyText(text.toUpperCase(Locale.ROOT));
            case "capitalize" -> new PyText(capitalize(text));
            case "title" -> new PyText(title(text));
            default -> null;
        };
    }

    private static String capitalize(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT)
                        + text.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String title(String text) {
        StringBuilder made = new StringBuilder();
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            made.append(within ? Character.toLowerCase(c) : Character.toTitleCase(c));
            within = Character.isLetter(c);
        }
        return made.toString();
    }

    private static @Nullable PyValue tests(String text, String name, Evaluator.Arguments arguments) {
        return switch (name) {
            case "startswith" -> affix(text, arguments, true);
            case "endswith" -> affix(text, arguments, false);
            case "isdigit", "isnumeric" -> all(text, Character::isDigit);
            case "isalpha" -> all(text, Character::isLetter);
            case "isalnum" -> all(text, Character::isLetterOrDigit);
            case "isspace" -> all(text, Character::isWhitespace);
            case "isupper" ->
                PyBool.of(!text.equals(text.toLowerCase(Locale.ROOT)) && text.equals(text.toUpperCase(Locale.ROOT)));
            case "islower" ->
                PyBool.of(!text.equals(text.toUpperCase(Locale.ROOT)) && text.equals(text.toLowerCase(Locale.ROOT)));
            case "isidentifier" -> PyBool.of(text.matches("[\\p{L}_][\\p{L}\\p{N}_]*"));
            default -> null;
        };
    }

    private static PyBool all(String text, IntPredicate test) {
        return PyBool.of(!text.isEmpty() && text.codePoints().allMatch(test));
    }

    private static @Nullable PyValue affix(String text, Evaluator.Arguments arguments, boolean start) {
        if (arguments.positional().size() != 1) {
            return null;
        }
        PyValue wanted = arguments.positional().getFirst();
        List<PyValue> all = wanted instanceof PyTuple(List<PyValue> several) ? several : List.of(wanted);
        return PyBool.of(all.stream()
                .map(PyValue::asText)
                .anyMatch(affix -> affix != null && (start ? text.startsWith(affix) : text.endsWith(affix))));
    }

    private static @Nullable PyValue strips(String text, String name, Evaluator.Arguments arguments) {
        String characters = Methods.argument(arguments, 0, PyNone.NONE).asText();
        return switch (name) {
            case "strip" -> new PyText(strip(strip(text, characters, true), characters, false));
            case "lstrip" -> new PyText(strip(text, characters, true));
            case "rstrip" -> new PyText(strip(text, characters, false));
            case "removeprefix" ->
                new PyText(
                        characters != null && text.startsWith(characters) ? text.substring(characters.length()) : text);
            case "removesuffix" ->
                new PyText(
                        characters != null && text.endsWith(characters)
                                ? text.substring(0, text.length() - characters.length())
                                : text);
            default -> null;
        };
    }

    private static String strip(String text, @Nullable String characters, boolean left) {
        int from = 0;
        int to = text.length();
        while (from < to && stripped(text.charAt(left ? from : to - 1), characters)) {
            from += left ? 1 : 0;
            to -= left ? 0 : 1;
        }
        return text.substring(from, to);
    }

    private static boolean stripped(char c, @Nullable String characters) {
        return characters == null ? Character.isWhitespace(c) : characters.indexOf(c) >= 0;
    }

    static int number(PyValue value, int standard) {
        BigInteger number = Arithmetic.whole(value);
        return number == null ? standard : number.intValue();
    }
}
