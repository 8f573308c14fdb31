package dev.plumbline.source.shell;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What {@code $name} and {@code ${name…}} become: values, defaults, and prefixes and suffixes taken away. */
final class ShellExpansion {
    private static final List<String> UNKNOWN = List.of(ShellState.UNKNOWN_WORD);

    private ShellExpansion() {}

    static List<String> values(ShellNode node, ShellState state, ShellWords words) {
        String name = name(node);
        List<String> values = state.values(name);
        String operator = operator(node);
        if (node.type().equals("simple_expansion") || operator.isEmpty()) {
            return values == null ? UNKNOWN : indexed(node, values);
        }
        List<String> set = values == null ? List.of() : indexed(node, values);
        boolean known = set.stream().allMatch(ShellState::isKnown);
        return switch (operator) {
            case ":-", "-", ":=", "=" -> set.isEmpty() || set.equals(List.of("")) ? argument(node, state, words) : set;
            case ":?", "?" -> set.isEmpty() ? UNKNOWN : set;
            case "%", "%%", "#", "##" ->
                known && !set.isEmpty()
                        ? set.stream()
                                .map(value -> cut(value, operator, String.join(" ", argument(node, state, words))))
                                .toList()
                        : UNKNOWN;
            default -> UNKNOWN;
        };
    }

    private static String name(ShellNode node) {
        return node.all()
                .filter(n -> n.type().equals("variable_name") || n.type().equals("special_variable_name"))
                .map(ShellNode::text)
                .findFirst()
                .orElse(node.text().substring(1));
    }

    /** What stands between the name and the argument of {@code ${name…}}. */
    private static String operator(ShellNode node) {
        return node.children().stream()
                .filter(child -> !child.named())
                .map(ShellNode::text)
                .filter(text -> !text.equals("${") && !text.equals("}") && !text.equals("$"))
                .findFirst()
                .orElse("");
    }

    private static List<String> argument(ShellNode node, ShellState state, ShellWords words) {
        Optional<ShellNode> argument = node.namedChildren().stream()
                .filter(child ->
                        !child.type().endsWith("variable_name") && !child.type().equals("subscript"))
                .findFirst();
        return argument.map(child ->
                        child.type().equals("regex") ? List.of(child.text()) : List.of(words.text(child, state)))
                .orElse(List.of(""));
    }

    private static List<String> indexed(ShellNode node, List<String> values) {
        Optional<String> index = node.first("subscript")
                .flatMap(subscript -> subscript.child("index"))
                .map(ShellNode::text);
        if (index.isEmpty() || index.get().equals("@") || index.get().equals("*")) {
            return values;
        }
        String digits = index.get();
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9') || digits.length() > 6) {
            return UNKNOWN;
        }
        int at = Integer.parseInt(digits);
        return at < values.size() ? List.of(values.get(at)) : List.of();
    }

    private static String cut(String value, String operator, String pattern) {
        boolean fromEnd = operator.startsWith("%");
        boolean longest = operator.length() == 2;
        Pattern compiled = glob(pattern);
        for (int i = 0; i <= value.length(); i++) {
            int length = longest ? value.length() - i : i;
            String piece = fromEnd ? value.substring(value.length() - length) : value.substring(0, length);
            if (compiled.matcher(piece).matches()) {
                return fromEnd ? value.substring(0, value.length() - length) : value.substring(length);
            }
        }
        return value;
    }

    private static Pattern glob(String pattern) {
        StringBuilder regex = new StringBuilder();
        pattern.chars()
                .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)))
                .forEach(regex::append);
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
