package dev.plumbline.system;

import dev.plumbline.port.CancelledException;
import dev.plumbline.port.Progress;
import dev.plumbline.port.WorkFailedException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * A program that prints DDL, by its command line, run by the system's shell in a folder. It and all that it starts end with it, at the time
 * limit and on cancel.
 */
public final class DdlProgram {
    private static final long MOST_BYTES = 64_000_000;
    private static final int LINES_SHOWN = 5;

    private final String line;
    private final Path folder;
    private final Duration limit;

    /** {@code folder} is where it runs; {@code limit} how long it may take. */
    public DdlProgram(String line, Path folder, Duration limit) {
        this.line = line;
        this.folder = folder;
        this.limit = limit;
    }

    /**
     * What it printed to standard output.
     *
     * @throws WorkFailedException where it does not end with 0, with the end of what it said on standard error
     */
    public String run(Progress progress) {
        progress.at("running " + line);
        try {
            Path folderOfOutput = Files.createTempDirectory("plumbline-command-");
            Path out = folderOfOutput.resolve("out");
            Path err = folderOfOutput.resolve("err");
            try {
                return run(progress, out, err);
            } finally {
                Files.deleteIfExists(out);
                Files.deleteIfExists(err);
                Files.deleteIfExists(folderOfOutput);
            }
        } catch (IOException e) {
            throw new WorkFailedException("the program cannot be run: " + line + ": " + e.getMessage(), "", e);
        }
    }

    private String run(Progress progress, Path out, Path err) throws IOException {
        Process process = new ProcessBuilder(shell())
                .directory(folder.toAbsolutePath().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        boolean ended;
        try (Progress.Registration _ = progress.onCancel(() -> end(process))) {
            ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } finally {
            end(process);
        }
        progress.check();
        if (!ended) {
            throw new WorkFailedException(
                    "the program did not end within " + limit.toSeconds() + " s and was stopped: " + line, "");
        }
        return outputOf(process, out, err);
    }

    private String outputOf(Process process, Path out, Path err) throws IOException {
        if (process.exitValue() != 0) {
            throw new WorkFailedException(
                    "the program ended with " + process.exitValue() + ": " + line + endOf(err),
                    "Run it by hand: it must print DDL to standard output and end with 0.");
        }
        if (Files.size(out) > MOST_BYTES) {
            throw new WorkFailedException("the program printed more than 64 MB: " + line, "");
        }
        try {
            return Files.readString(out);
        } catch (CharacterCodingException e) {
            throw new WorkFailedException("the program does not print UTF-8: " + line, "", e);
        }
    }

    private static String endOf(Path err) throws IOException {
        List<String> lines = new String(Files.readAllBytes(err), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .filter(text -> !text.isBlank())
                .map(String::strip)
                .toList();
        return lines.isEmpty()
                ? ""
                : ": " + String.join(" | ", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
    }

    /** Children first, as a parent that is gone no longer knows them. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private List<String> shell() {
        return isWindows() ? List.of("cmd", "/c", line) : List.of("/bin/sh", "-c", line);
    }

    private static java.io.File nothing() {
        return new java.io.File(isWindows() ? "NUL" : "/dev/null");
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    }
}
