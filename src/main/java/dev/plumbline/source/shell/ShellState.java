package dev.plumbline.source.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a script knows at one point: variables, functions, arguments and the working folder. Words are texts in which {@link
 * #UNKNOWN} stands for whatever cannot be known from the script.
 */
final class ShellState {
    /** A character that no script holds. */
    static final char UNKNOWN = '\uffff';

    static final String UNKNOWN_WORD = String.valueOf(UNKNOWN);

    final String script;
    final Map<String, List<String>> variables = new HashMap<>();
    final Map<String, ShellNode> functions = new HashMap<>();
    /** Words of the programs in which an inner shell runs, such as a container's name. */
    final List<String> mentioned = new ArrayList<>();

    final Deque<String> folders = new ArrayDeque<>();
    List<String> arguments = List.of();
    String folder;

    /**
     * @param script the script's path, as {@code $0} says it
     * @param folder the working folder, absolute on the project's own root {@code /}
     */
    ShellState(String script, String folder) {
        this.script = script;
        this.folder = folder;
    }

    /** What a subshell begins with. */
    ShellState copy() {
        return copyFor(script);
    }

    ShellState copyFor(String otherScript) {
        ShellState copy = new ShellState(otherScript, folder);
        copy.variables.putAll(variables);
        copy.functions.putAll(functions);
        copy.folders.addAll(folders);
        copy.mentioned.addAll(mentioned);
        copy.arguments = arguments;
        return copy;
    }

    /** Takes over what every branch agrees on; the rest is unknown afterwards. */
    void merge(List<ShellState> branches) {
        for (ShellState branch : branches) {
            functions.putAll(branch.functions);
            for (Map.Entry<String, List<String>> each : branch.variables.entrySet()) {
                boolean agreed =
                        branches.stream().allMatch(other -> each.getValue().equals(other.variables.get(each.getKey())));
                variables.put(each.getKey(), agreed ? each.getValue() : List.of(UNKNOWN_WORD));
            }
            folder = branch.folder.equals(branches.getFirst().folder) ? branch.folder : UNKNOWN_WORD;
        }
    }

    /** A variable's or parameter's values; null where it was never set. */
    @Nullable
    List<String> values(String name) {
        if (name.equals("@") || name.equals("*")) {
            return arguments;
        }
        if (name.equals("#")) {
            return List.of(String.valueOf(arguments.size()));
        }
        if (name.equals("0") || name.equals("BASH_SOURCE")) {
            return List.of(script);
        }
        if (name.equals("PWD")) {
            return List.of(folder);
        }
        if (!name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int index = Integer.parseInt(name);
            return index <= arguments.size() ? List.of(arguments.get(index - 1)) : null;
        }
        return variables.get(name);
    }

    void shift(int count) {
        arguments = count >= arguments.size() ? List.of() : new ArrayList<>(arguments.subList(count, arguments.size()));
    }

    static boolean isKnown(String word) {
        return word.indexOf(UNKNOWN) < 0;
    }
}
