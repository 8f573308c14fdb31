package dev.plumbline.app;

import dev.plumbline.cli.CommandLines;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs what people mostly run, one after the other, so that the virtual machine sees which classes that takes and can keep them.
 * The words are a folder that may be written in, and the sample project; what the commands answer goes nowhere.
 */
public final class Rehearsal {
    private static final String BEFORE = "CREATE TABLE a (id bigint PRIMARY KEY, name text NOT NULL);";
    private static final String AFTER =
            BEFORE + " CREATE INDEX ON a (lower(name)); CREATE VIEW v AS SELECT name FROM a;";

    /** Nobody listens there, but up to the refusal all is as with a database that people use. */
    private static final String NO_SERVER = "postgresql://rehearsal@127.0.0.1:1/none";

    private Rehearsal() {}

    /** Runs them all, whatever becomes of each. */
    public static void main(String[] words) throws IOException {
        String before = "sql:" + Files.writeString(Path.of(words[0], "before.sql"), BEFORE);
        String after = "sql:" + Files.writeString(Path.of(words[0], "after.sql"), AFTER);
        for (List<String> command : List.of(
                List.of("snapshot", after),
                List.of("snapshot", NO_SERVER),
                List.of("plan", before, after),
                List.of("review", words[1], "--format", "json"))) {
            PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
            CommandLines.run(new AppWiring(), nowhere, nowhere, command.toArray(String[]::new));
        }
        System.exit(0);
    }
}
