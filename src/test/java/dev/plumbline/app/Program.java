package dev.plumbline.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of the repository or the machine, run to its end. */
final class Program {
    private static final int LIMIT_SECONDS = 300;

    /** How it ended, and what it printed to either stream. */
    record Ended(int code, String out, String err) {
        /** What it printed, of a program that must succeed. */
        String mustSucceed() {
            if (code != 0) {
                throw new AssertionError("exit code " + code + "\n" + err + out);
            }
            return out.strip();
        }
    }

    private Program() {}

    static Ended run(String... command) {
        return run(Map.of(), List.of(command));
    }

    /** Runs it with these variables besides the ones that are set. */
    static Ended run(Map<String, String> variables, List<String> command) {
        try {
            Path out = Files.createTempFile("plumbline-test-", ".out");
            Path err = Files.createTempFile("plumbline-test-", ".err");
            try {
                return new Ended(start(variables, command, out, err), read(out), read(err));
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int start(Map<String, String> variables, List<String> command, Path out, Path err)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(variables);
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command + " did not end within " + LIMIT_SECONDS + " s");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
