package dev.plumbline.source.shell;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Expands the words of a script as bash does, as far as the script itself tells: variables, arrays, braces, patterns. */
final class ShellWords {
    private final ShellFiles files;
    private final BiFunction<ShellNode, ShellState, String> substitution;

    /** @param substitution what a command substitution prints */
    ShellWords(ShellFiles files, BiFunction<ShellNode, ShellState, String> substitution) {
        this.files = files;
        this.substitution = substitution;
    }

    /** All words that this node becomes: none, one or many. */
    List<String> words(ShellNode node, ShellState state) {
        return switch (node.type()) {
            case "array" ->
                node.namedChildren().stream()
                        .flatMap(child -> words(child, state).stream())
                        .toList();
            case "string" -> quotedList(node, state);
            case "simple_expansion", "expansion" -> unquoted(ShellExpansion.values(node, state, this));
            case "command_substitution" -> unquoted(List.of(substitution.apply(node, state)));
            case "word", "concatenation", "number", "brace_expression" -> matched(text(node, state), state);
            default -> List.of(text(node, state));
        };
    }

    /** {@code "$@"} and {@code "${a[@]}"} keep their words apart; anything else in quotes is one word. */
    private List<String> quotedList(ShellNode node, ShellState state) {
        List<ShellNode> parts = node.namedChildren();
        boolean list = parts.size() == 1
                && (parts.getFirst().text().equals("$@")
                        || parts.getFirst().text().endsWith("[@]}"));
        return list ? ShellExpansion.values(parts.getFirst(), state, this) : List.of(text(node, state));
    }

    private static List<String> unquoted(List<String> values) {
        List<String> words = new ArrayList<>();
        for (String value : values) {
            for (String word : value.strip().split("\\s+", -1)) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
        return words;
    }

    private List<String> matched(String word, ShellState state) {
        List<String> words = new ArrayList<>();
        for (String each : braces(word)) {
            boolean match = ShellFiles.isPattern(each) && ShellState.isKnown(each) && ShellState.isKnown(state.folder);
            words.addAll(match ? files.glob(state.folder, each) : List.of(each));
        }
        return words;
    }

    /** {@code a{b,c}d} becomes {@code abd acd}. */
    private static List<String> braces(String word) {
        int open = word.indexOf('{');
        int close = word.indexOf('}', open);
        if (open < 0 || close < 0 || word.substring(open, close).indexOf(',') < 0) {
            return List.of(word);
        }
        List<String> words = new ArrayList<>();
        for (String each : word.substring(open + 1, close).split(",", -1)) {
            words.addAll(braces(word.substring(0, open) + each + word.substring(close + 1)));
        }
        return words;
    }

    /** The node as one text, expansions done. */
    String text(ShellNode node, ShellState state) {
        return switch (node.type()) {
            case "heredoc_content" -> inHeredoc(node.text());
            case "word", "number", "variable_name" -> unescaped(node.text());
            case "string_content" -> node.text().replaceAll("\\\\(?=[\"$`\\\\])", "");
            case "raw_string" -> node.text().substring(1, node.text().length() - 1);
            case "ansi_c_string" -> node.text().substring(2, node.text().length() - 1);
            case "simple_expansion", "expansion" -> String.join(" ", ShellExpansion.values(node, state, this));
            case "command_substitution" -> substitution.apply(node, state);
            case "string", "heredoc_body" -> filled(node, state);
            case "concatenation", "command_name" -> joined(node, state);
            case "brace_expression" -> node.text();
            default -> ShellState.UNKNOWN_WORD;
        };
    }

    private String joined(ShellNode node, ShellState state) {
        StringBuilder text = new StringBuilder();
        for (ShellNode child : node.children()) {
            text.append(child.named() ? text(child, state) : child.text());
        }
        return text.toString();
    }

    /** The node's own text with what its children become in place of them. */
    private String filled(ShellNode node, ShellState state) {
        byte[] bytes = node.text().getBytes(StandardCharsets.UTF_8);
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (ShellNode child : node.namedChildren()) {
            int from = child.start() - node.start();
            text.append(inHeredoc(new String(bytes, at, from - at, StandardCharsets.UTF_8)));
            text.append(text(child, state));
            at = child.end() - node.start();
        }
        text.append(inHeredoc(new String(bytes, at, bytes.length - at, StandardCharsets.UTF_8)));
        boolean quoted = node.type().equals("string");
        return quoted ? text.substring(1, text.length() - 1) : text.toString();
    }

    /** What a backslash takes away in a heredoc: less than elsewhere (bash manual, "Here Documents"). */
    private static String inHeredoc(String text) {
        return text.replaceAll("\\\\(?=[$`\\\\])", "").replace("\\\n", "");
    }

    private static String unescaped(String word) {
        return word.replaceAll("\\\\(?s:(.))", "$1");
    }
}
