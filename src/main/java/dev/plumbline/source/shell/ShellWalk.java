package dev.plumbline.source.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Follows a script statement by statement without running anything: every branch of a condition, every round of a loop over known
 * words, one round with an unknown word of any other, functions and scripts of the project where they are called.
 */
final class ShellWalk {
    private static final int DEEPEST = 25;
    private static final int MOST_STEPS = 50_000;
    private static final Set<String> TRANSPARENT =
            Set.of("program", "list", "compound_statement", "do_group", "negated_command", "if_statement", "ERROR");

    private final ShellFiles files;
    private final ShellListener listener;
    private final ShellWords words;
    private final ShellBuiltins builtins;
    private int depth;
    private int steps;
    private int calledFrom;
    private int lineOfText;

    ShellWalk(ShellFiles files, ShellListener listener) {
        this.files = files;
        this.listener = listener;
        this.words = new ShellWords(files, this::substitution);
        this.builtins = new ShellBuiltins(files, this);
    }

    /** Follows a whole script. */
    void script(String text, ShellState state) {
        ShellNode root = ShellNode.parse(text);
        String file = ShellFiles.relative(state.script);
        root.all()
                .filter(node -> node.type().equals("ERROR"))
                .findFirst()
                .ifPresent(error -> listener.unread("the script's syntax cannot be read here", file, error.line()));
        walk(root, state);
    }

    private void walk(ShellNode node, ShellState state) {
        if (++steps > MOST_STEPS || depth > DEEPEST) {
            if (steps == MOST_STEPS + 1 || depth == DEEPEST + 1) {
                listener.unread(
                        "the script loops or nests too far to be followed",
                        ShellFiles.relative(state.script),
                        node.line());
            }
            return;
        }
        depth++;
        statement(node, state);
        depth--;
    }

    private void statement(ShellNode node, ShellState state) {
        switch (node.type()) {
            case "command" -> command(node, state, ShellInput.NONE);
            case "declaration_command", "variable_assignments" ->
                node.namedChildren().stream()
                        .filter(child -> child.type().equals("variable_assignment"))
                        .forEach(child -> assign(child, state));
            case "variable_assignment" -> assign(node, state);
            case "function_definition" ->
                node.child("body")
                        .ifPresent(body -> state.functions.put(
                                node.child("name").map(ShellNode::text).orElse(""), body));
            case "subshell" -> each(node, state.copy());
            case "pipeline" -> node.namedChildren().forEach(child -> walk(child, state.copy()));
            case "redirected_statement" -> redirected(node, state);
            case "for_statement" -> loop(node, state);
            case "c_style_for_statement", "while_statement" -> unknownLoop(node, state);
            case "if_statement" -> state.merge(conditional(node, state));
            case "case_statement" -> cases(node, state);
            default -> {
                if (TRANSPARENT.contains(node.type())) {
                    each(node, state);
                }
            }
        }
    }

    private void each(ShellNode node, ShellState state) {
        node.namedChildren().forEach(child -> walk(child, state));
    }

    private void assign(ShellNode node, ShellState state) {
        String name = node.child("name").map(ShellNode::text).orElse("");
        List<String> values = node.child("value")
                .map(value ->
                        value.type().equals("array") ? words.words(value, state) : List.of(words.text(value, state)))
                .orElse(List.of(""));
        boolean append = node.children().stream().anyMatch(child -> child.text().equals("+="));
        List<String> before = state.variables.get(name);
        if (append && before != null) {
            List<String> all = new ArrayList<>(before);
            boolean array =
                    node.child("value").filter(v -> v.type().equals("array")).isPresent();
            if (array) {
                all.addAll(values);
            } else {
                all.set(all.size() - 1, all.getLast() + values.getFirst());
            }
            state.variables.put(name, all);
            return;
        }
        state.variables.put(name, append ? List.of(ShellState.UNKNOWN_WORD) : values);
    }

    private void redirected(ShellNode node, ShellState state) {
        List<ShellNode> redirects = node.children("redirect");
        ShellInput input = ShellInput.of(redirects, state, words, files);
        ShellNode body = node.child("body").orElse(node);
        if (body.type().equals("command")) {
            command(body, state, input);
        } else if (body.type().equals("while_statement") && input.line() > 0) {
            input.text().lines().filter(line -> !line.isBlank()).forEach(line -> readLoop(body, state, line.strip()));
        } else if (!body.equals(node)) {
            walk(body, state);
        }
        redirects.stream()
                .flatMap(redirect -> redirect.namedChildren().stream())
                .filter(child -> child.type().equals("pipeline"))
                .flatMap(pipeline -> pipeline.namedChildren().stream())
                .filter(child -> child.type().equals("command"))
                .forEach(child -> command(child, state.copy(), input));
    }

    private void readLoop(ShellNode loop, ShellState state, String line) {
        loop.child("condition")
                .map(condition -> condition.namedChildren().getLast().text())
                .ifPresent(name -> state.variables.put(name, List.of(line)));
        loop.child("body").ifPresent(body -> walk(body, state));
    }

    private void loop(ShellNode node, ShellState state) {
        String name = node.child("variable").map(ShellNode::text).orElse("");
        boolean over = node.children("value").isEmpty();
        List<String> values = over
                ? state.arguments
                : node.children("value").stream()
                        .flatMap(value -> words.words(value, state).stream())
                        .toList();
        for (String value : values) {
            state.variables.put(name, List.of(value));
            node.child("body").ifPresent(body -> walk(body, state));
        }
    }

    private void unknownLoop(ShellNode node, ShellState state) {
        node.all()
                .filter(child -> child.type().equals("command") && child.text().startsWith("read "))
                .flatMap(child -> child.children("argument").stream())
                .filter(argument -> !argument.text().startsWith("-"))
                .forEach(argument -> state.variables.put(argument.text(), List.of(ShellState.UNKNOWN_WORD)));
        node.child("body").ifPresent(body -> walk(body, state));
    }

    private List<ShellState> conditional(ShellNode node, ShellState state) {
        List<ShellState> ends = new ArrayList<>();
        node.children("condition").forEach(condition -> walk(condition, state));
        ShellState then = state.copy();
        for (ShellNode child : node.namedChildren()) {
            if (child.type().equals("elif_clause") || child.type().equals("else_clause")) {
                ShellState other = state.copy();
                child.namedChildren().forEach(inner -> walk(inner, other));
                ends.add(other);
            } else if (!child.field().equals("condition")) {
                walk(child, then);
            }
        }
        ends.add(then);
        if (node.first("else_clause").isEmpty()) {
            ends.add(state.copy());
        }
        return ends;
    }

    private void cases(ShellNode node, ShellState state) {
        List<ShellState> ends = new ArrayList<>(List.of(state.copy()));
        for (ShellNode item : node.namedChildren()) {
            if (item.type().equals("case_item")) {
                ShellState branch = state.copy();
                item.namedChildren().stream()
                        .filter(child -> !child.field().equals("value"))
                        .forEach(child -> walk(child, branch));
                ends.add(branch);
            }
        }
        state.merge(ends);
    }

    private void command(ShellNode node, ShellState state, ShellInput input) {
        List<String> expanded = new ArrayList<>();
        for (ShellNode child : node.namedChildren()) {
            if (child.type().equals("command_name")) {
                expanded.addAll(words.words(
                        child.namedChildren().isEmpty()
                                ? child
                                : child.namedChildren().getFirst(),
                        state));
            } else if (child.field().equals("argument")) {
                expanded.addAll(words.words(child, state));
            }
        }
        if (expanded.isEmpty()) {
            return;
        }
        int line = lineOfText > 0 ? lineOfText : node.line();
        run(
                new ShellListener.Command(
                        expanded,
                        ShellFiles.relative(state.script),
                        line,
                        calledFrom > 0 ? calledFrom : line,
                        state.folder,
                        state.mentioned,
                        input.text(),
                        input.line()),
                state);
    }

    /** A command whose words are known: a function, a builtin, a script of the project, or something for the listener. */
    void run(ShellListener.Command command, ShellState state) {
        String name = command.words().getFirst();
        ShellNode function = state.functions.get(name);
        List<String> arguments = command.words().subList(1, command.words().size());
        if (function != null) {
            List<String> before = state.arguments;
            int outer = calledFrom;
            calledFrom = command.calledFrom();
            state.arguments = arguments;
            walk(function, state);
            state.arguments = before;
            calledFrom = outer;
        } else if (!builtins.run(command, state)) {
            listener.command(command);
        }
    }

    /** Follows another script of the project, or, where a line is given, a text that stands there. */
    void inner(String text, ShellState state, int line) {
        int before = lineOfText;
        lineOfText = line;
        depth++;
        script(text, state);
        depth--;
        lineOfText = before;
    }

    void unread(String reason, ShellListener.Command command) {
        listener.unread(reason, command.file(), command.line());
    }

    private String substitution(ShellNode node, ShellState state) {
        return ShellOutput.of(node, state, words);
    }
}
