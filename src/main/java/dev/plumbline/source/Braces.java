package dev.plumbline.source;

import dev.plumbline.catalog.Place;

/** {@code text.format(…)}, by the library reference, "Format String Syntax". */
final class Braces {
    private final String text;
    private final Evaluator.Arguments arguments;
    private final Place place;
    private final Interpreter interpreter;
    private int next;

    private Braces(String text, Evaluator.Arguments arguments, Place place, Interpreter interpreter) {
        this.text = text;
        this.arguments = arguments;
        this.place = place;
        this.interpreter = interpreter;
    }

    static PyValue format(String text, Evaluator.Arguments arguments, Place place, Interpreter interpreter) {
        return new Braces(text, arguments, place, interpreter).run();
    }

    private PyValue run() {
        TextBuilder made = new TextBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == c;
            if ((c == '{' || c == '}') && doubled) {
                made.append(String.valueOf(c));
                at += 2;
            } else if (c == '{') {
                int end = end(at);
                if (end < 0) {
                    throw RaisedException.builtin("ValueError", "expected '}' before end of string", place);
                }
                made.append(hole(text.substring(at + 1, end)));
                at = end + 1;
            } else {
                made.append(String.valueOf(c));
                at++;
            }
        }
        return made.value();
    }

    private int end(int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private PyValue hole(String content) {
        int colon = content.indexOf(':');
        String field = colon < 0 ? content : content.substring(0, colon);
        int mark = field.indexOf('!');
        String conversion = mark < 0 ? "" : field.substring(mark + 1);
        PyValue value = value(mark < 0 ? field : field.substring(0, mark));
        String specification = colon < 0 ? "" : content.substring(colon + 1);
        return specification.contains("{")
                ? new Unknown("a format within a format is not followed", place)
                : Formats.format(Formats.convert(value, conversion, place), specification, place);
    }

    private PyValue value(String field) {
        int end = 0;
        while (end < field.length() && field.charAt(end) != '.' && field.charAt(end) != '[') {
            end++;
        }
        PyValue value = first(field.substring(0, end));
        while (end < field.length()) {
            int start = end;
            if (field.charAt(start) == '[') {
                end = field.indexOf(']', start) + 1;
                String index = field.substring(start + 1, end - 1);
                value = interpreter.evaluator().subscripts().get(value, index(index), place);
            } else {
                end = start + 1;
                while (end < field.length() && field.charAt(end) != '.' && field.charAt(end) != '[') {
                    end++;
                }
                value = interpreter.attributes().get(value, field.substring(start + 1, end), place);
            }
        }
        return value;
    }

    private static PyValue index(String index) {
        return index.chars().allMatch(Character::isDigit) ? PyInt.of(Long.parseLong(index)) : new PyText(index);
    }

    private PyValue first(String name) {
        if (name.isEmpty()) {
            return positional(next++);
        }
        if (name.chars().allMatch(Character::isDigit)) {
            return positional(Integer.parseInt(name));
        }
        PyValue value = arguments.keywords().get(name);
        if (value == null) {
            throw RaisedException.builtin("KeyError", name, place);
        }
        return value;
    }

    private PyValue positional(int index) {
        if (index >= arguments.positional().size()) {
            throw RaisedException.builtin("IndexError", "too few arguments for a format", place);
        }
        return arguments.positional().get(index);
    }
}
