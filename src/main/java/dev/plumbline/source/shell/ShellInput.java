package dev.plumbline.source.shell;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What redirections give a command to read.
 *
 * @param text the lines
 * @param line where they stand in the script; 0 where none are known
 */
record ShellInput(String text, int line) {
    static final ShellInput NONE = new ShellInput("", 0);

    /** The input of a redirected statement: that of the last redirection that gives any. */
    static ShellInput of(List<ShellNode> redirects, ShellState state, ShellWords words, ShellFiles files) {
        ShellInput input = NONE;
        for (ShellNode redirect : redirects) {
            ShellInput given = one(redirect, state, words, files);
            input = given == null ? input : given;
        }
        return input;
    }

    private static @Nullable ShellInput one(ShellNode redirect, ShellState state, ShellWords words, ShellFiles files) {
        return switch (redirect.type()) {
            case "heredoc_redirect" ->
                redirect.first("heredoc_body")
                        .map(body -> new ShellInput(heredoc(redirect, body, state, words), body.line()))
                        .orElse(null);
            case "file_redirect" -> redirect.text().startsWith("<") ? file(redirect, state, words, files) : null;
            case "herestring_redirect" ->
                new ShellInput(
                        redirect.namedChildren().stream()
                                .map(child -> words.text(child, state))
                                .collect(Collectors.joining(" ")),
                        redirect.line());
            default -> null;
        };
    }

    private static ShellInput file(ShellNode redirect, ShellState state, ShellWords words, ShellFiles files) {
        String path = redirect.child("destination")
                .map(destination -> words.text(destination, state))
                .orElse(ShellState.UNKNOWN_WORD);
        String text = ShellState.isKnown(path)
                ? files.text(ShellFiles.resolve(state.folder, path)).orElse("")
                : "";
        return text.isEmpty() ? NONE : new ShellInput(text, redirect.line());
    }

    /** A quoted delimiter keeps the body as it is (bash manual, "Here Documents"). */
    private static String heredoc(ShellNode redirect, ShellNode body, ShellState state, ShellWords words) {
        String start = redirect.first("heredoc_start").map(ShellNode::text).orElse("");
        boolean literal = start.startsWith("'") || start.startsWith("\"") || start.startsWith("\\");
        String text = literal ? body.text() : words.text(body, state);
        return redirect.children().stream().anyMatch(child -> child.text().equals("<<-"))
                ? text.replaceAll("(?m)^\t+", "")
                : text;
    }
}
