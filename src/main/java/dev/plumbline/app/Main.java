package dev.plumbline.app;

import dev.plumbline.cli.CommandLines;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where the program begins. */
public final class Main {
    private Main() {}

    /** Runs the words of the command line and ends with their exit code. */
    public static void main(String[] words) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = CommandLines.run(new AppWiring(), out, err, words);
        out.flush();
        err.flush();
        System.exit(code);
    }
}
