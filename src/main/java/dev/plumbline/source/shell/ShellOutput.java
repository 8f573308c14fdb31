package dev.plumbline.source.shell;

import java.util.List;

/** What a command substitution prints, for the few commands whose output follows from their words. */
final class ShellOutput {
    private ShellOutput() {}

    static String of(ShellNode substitution, ShellState state, ShellWords words) {
        ShellState inner = state.copy();
        String output = ShellState.UNKNOWN_WORD;
        List<ShellNode> commands = substitution
                .all()
                .filter(node -> node.type().equals("command") && !insideInner(substitution, node))
                .toList();
        for (ShellNode command : commands) {
            List<String> line = command.namedChildren().stream()
                    .filter(child ->
                            child.type().equals("command_name") || child.field().equals("argument"))
                    .map(child -> child.type().equals("command_name") ? child.text() : words.text(child, inner))
                    .toList();
            output = print(line, inner);
        }
        boolean plain = substitution
                .all()
                .noneMatch(node -> node.type().equals("pipeline") || node.type().equals("if_statement"));
        return plain ? output : ShellState.UNKNOWN_WORD;
    }

    /** Whether the command belongs to a substitution inside this one. */
    private static boolean insideInner(ShellNode substitution, ShellNode command) {
        return substitution.children().stream()
                .flatMap(ShellNode::all)
                .filter(node -> node.type().equals("command_substitution"))
                .anyMatch(node -> node.start() <= command.start() && command.end() <= node.end());
    }

    private static String print(List<String> line, ShellState state) {
        List<String> arguments =
                line.stream().skip(1).filter(word -> !word.startsWith("-")).toList();
        String last = arguments.isEmpty() ? ShellState.UNKNOWN_WORD : arguments.getLast();
        return switch (line.getFirst()) {
            case "cd" -> {
                state.folder =
                        ShellState.isKnown(last) ? ShellFiles.resolve(state.folder, last) : ShellState.UNKNOWN_WORD;
                yield "";
            }
            case "pwd" -> state.folder;
            case "dirname" -> dirname(last);
            case "basename" ->
                arguments.size() == 1 ? last.substring(last.lastIndexOf('/') + 1) : ShellState.UNKNOWN_WORD;
            case "realpath", "readlink" -> ShellState.isKnown(last) ? ShellFiles.resolve(state.folder, last) : last;
            case "echo" -> String.join(" ", arguments);
            case "git" -> line.contains("--show-toplevel") ? "/" : ShellState.UNKNOWN_WORD;
            default -> ShellState.UNKNOWN_WORD;
        };
    }

    private static String dirname(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "." : slash == 0 ? "/" : path.substring(0, slash);
    }
}
