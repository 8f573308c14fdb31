package dev.plumbline.postgres;

import dev.plumbline.catalog.Place;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.port.ScratchDatabase;
import dev.plumbline.port.ScratchRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A second JVM that replays something, says so, and then waits to be ended in whatever way. */
final class ChildRun {
    private ChildRun() {}

    /** Takes the cache folder. */
    public static void main(String[] arguments) throws IOException {
        EmbeddedScratch scratch = new EmbeddedScratch(Path.of(arguments[0]), new CatalogReader());
        ScratchDatabase database =
                scratch.create(new ScratchRequest(15, List.of(), List.of(), List.of()), NoProgress.INSTANCE);
        database.run(new SourceStatement("CREATE TABLE t (); CREATE ROLE made", new Place("a.sql", 1)));
        System.out.println("ready " + database.names().size());
        System.in.read();
        scratch.close();
    }

    static Process start(Path cache) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        // Programs started in the background may be told to ignore Ctrl-C, and hand that on.
                        "env",
                        "--default-signal=INT",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        ChildRun.class.getName(),
                        cache.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Its next line. */
    static String line(Process process) throws IOException {
        return String.valueOf(new BufferedReader(process.inputReader(StandardCharsets.UTF_8)).readLine());
    }
}
