package dev.plumbline.source.shell;

import java.util.List;

/** Learns of every command that a script may run, in the order of the script. */
interface ShellListener {
    /** A command with its words expanded. */
    void command(Command command);

    /** Something that cannot be followed. */
    void unread(String reason, String file, int line);

    /**
     * A command as it would run.
     *
     * @param file the script it stands in, relative to the project's folder
     * @param line its own line
     * @param calledFrom the line of the outermost call of a function that leads to it, or its own
     * @param folder the working folder, relative to the project's
     * @param mentioned words of the programs in which it runs
     * @param input what a heredoc or here-string sends it, else empty
     * @param inputLine the line of the input's first line, or 0
     */
    record Command(
            List<String> words,
            String file,
            int line,
            int calledFrom,
            String folder,
            List<String> mentioned,
            String input,
            int inputLine) {
        public Command {
            words = List.copyOf(words);
            mentioned = List.copyOf(mentioned);
        }
    }
}
