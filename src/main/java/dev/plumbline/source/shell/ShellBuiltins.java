package dev.plumbline.source.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Commands that change what a script knows: folders, sourced files, shells and scripts of the project, {@code shift}, {@code eval}. */
final class ShellBuiltins {
    private static final Set<String> SHELLS = Set.of("sh", "bash", "zsh", "dash");

    private final ShellFiles files;
    private final ShellWalk walk;

    ShellBuiltins(ShellFiles files, ShellWalk walk) {
        this.files = files;
        this.walk = walk;
    }

    /** Whether the command was one of these. */
    boolean run(ShellListener.Command command, ShellState state) {
        List<String> words = command.words();
        List<String> arguments = words.subList(1, words.size());
        switch (words.getFirst()) {
            case "cd" -> state.folder = folder(arguments, state);
            case "pushd" -> {
                state.folders.push(state.folder);
                state.folder = folder(arguments, state);
            }
            case "popd" -> state.folder = state.folders.isEmpty() ? ShellState.UNKNOWN_WORD : state.folders.pop();
            case "shift" -> state.shift(arguments.isEmpty() ? 1 : number(arguments.getFirst()));
            case "unset" -> arguments.forEach(state.variables::remove);
            case "eval" -> walk.inner(String.join(" ", arguments), state, command.line());
            case "source", "." -> source(command, arguments, state);
            default -> {
                return shell(command, state);
            }
        }
        return true;
    }

    private static int number(String word) {
        return word.matches("[0-9]{1,4}") ? Integer.parseInt(word) : 1;
    }

    private String folder(List<String> arguments, ShellState state) {
        Optional<String> target =
                arguments.stream().filter(a -> !a.startsWith("-")).findFirst();
        if (target.isEmpty() || !ShellState.isKnown(target.get())) {
            return target.map(word -> ShellFiles.resolve(state.folder, word)).orElse(ShellState.UNKNOWN_WORD);
        }
        return known(target.get(), state);
    }

    /** A path from the working folder; a script that never changed it may also mean its own folder. */
    private String known(String path, ShellState state) {
        String fromFolder = ShellFiles.resolve(state.folder, path);
        String fromScript = ShellFiles.resolve(ShellFiles.resolve(state.script, ".."), path);
        boolean elsewhere = state.folder.equals("/") && !files.exists(fromFolder) && files.exists(fromScript);
        return elsewhere ? fromScript : fromFolder;
    }

    private void source(ShellListener.Command command, List<String> arguments, ShellState state) {
        String path = arguments.isEmpty() ? "" : arguments.getFirst();
        Optional<String> text = ShellState.isKnown(path) ? files.text(known(path, state)) : Optional.empty();
        if (text.isPresent()) {
            walk.inner(text.get(), state, 0);
        } else if (!path.endsWith("/activate")) {
            walk.unread(
                    "the file that is sourced here is not in the project or not known: "
                            + path.replace(ShellState.UNKNOWN_WORD, "…"),
                    command);
        }
    }

    /** {@code sh -c TEXT} and {@code sh SCRIPT}, also where another program (docker, ssh, kubectl) starts that shell. */
    private boolean shell(ShellListener.Command command, ShellState state) {
        List<String> words = command.words();
        int shell = shellAt(words);
        if (shell < 0) {
            return script(words, state);
        }
        List<String> rest = words.subList(shell + 1, words.size());
        int text = textAt(rest);
        if (text >= 0 && text < rest.size()) {
            ShellState inner = state.copy();
            inner.mentioned.addAll(words.subList(0, shell));
            walk.inner(rest.get(text), inner, command.line());
            return true;
        }
        return shell == 0
                && script(rest.stream().dropWhile(w -> w.startsWith("-")).toList(), state);
    }

    private static int shellAt(List<String> words) {
        for (int i = 0; i < words.size() - 1; i++) {
            String name = words.get(i).substring(words.get(i).lastIndexOf('/') + 1);
            if (SHELLS.contains(name)) {
                return i;
            }
        }
        return -1;
    }

    private static int textAt(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).matches("-[a-z]*c")) {
                return i + 1;
            }
        }
        return -1;
    }

    private boolean script(List<String> words, ShellState state) {
        String name = words.isEmpty() ? "" : words.getFirst();
        boolean path = name.indexOf('/') >= 0 || name.endsWith(".sh");
        if (!path || !ShellState.isKnown(name)) {
            return false;
        }
        String absolute = known(name, state);
        Optional<String> text = files.text(absolute).filter(content -> isShell(absolute, content));
        if (text.isEmpty()) {
            return false;
        }
        ShellState inner = state.copyFor(absolute);
        inner.functions.clear();
        inner.arguments = new ArrayList<>(words.subList(1, words.size()));
        walk.inner(text.get(), inner, 0);
        return true;
    }

    private static boolean isShell(String path, String content) {
        String first = content.lines().findFirst().orElse("");
        return path.endsWith(".sh") || (first.startsWith("#!") && first.contains("sh"));
    }
}
