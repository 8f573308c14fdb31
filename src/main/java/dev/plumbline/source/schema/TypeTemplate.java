package dev.plumbline.source.schema;

import java.util.Map;

/** A template of {@code types.txt} with its arguments filled in. */
final class TypeTemplate {
    private final String text;
    private final Map<String, String> arguments;
    private int at;

    private TypeTemplate(String text, Map<String, String> arguments) {
        this.text = text;
        this.arguments = arguments;
    }

    /** The template with those arguments; {@code true} and {@code false} are truths. */
    static String fill(String template, Map<String, String> arguments) {
        return new TypeTemplate(template, arguments).group();
    }

    private String group() {
        StringBuilder out = new StringBuilder();
        boolean complete = true;
        while (at < text.length() && text.charAt(at) != ']') {
            char c = text.charAt(at++);
            if (c == '[') {
                out.append(group());
                at++;
            } else if (c == '{') {
                String hole = text.substring(at, text.indexOf('}', at));
                at += hole.length() + 1;
                String value = value(hole);
                complete &= value != null;
                out.append(value);
            } else {
                out.append(c);
            }
        }
        return complete ? out.toString() : "";
    }

    private @org.jspecify.annotations.Nullable String value(String hole) {
        int question = hole.indexOf('?');
        if (question < 0) {
            return arguments.get(hole);
        }
        String[] answers = hole.substring(question + 1).split(":", 2);
        return "true".equals(arguments.get(hole.substring(0, question))) ? answers[0] : answers[1];
    }
}
