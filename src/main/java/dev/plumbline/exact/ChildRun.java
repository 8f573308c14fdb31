package dev.plumbline.exact;

import dev.plumbline.port.Progress;
import dev.plumbline.port.WorkFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * One run of a program within a limit of time. When it ends, is cancelled or takes too long, everything that it started is ended too,
 * also what left its group: by descent, and on Linux by a mark in the environment that children inherit.
 */
public final class ChildRun {
    static final String MARK = "PLUMBLINE_RUN";
    private static final int KEPT = 16_000;
    private static final long LOOK_MILLIS = 100;

    private final List<String> command;
    private final Path folder;
    private final Map<String, String> environment;
    private final Duration limit;
    private final String mark = UUID.randomUUID().toString();
    private final StringBuilder output = new StringBuilder();

    /** {@code environment} is all that it gets. */
    public ChildRun(List<String> command, Path folder, Map<String, String> environment, Duration limit) {
        this.command = List.copyOf(command);
        this.folder = folder;
        this.environment = Map.copyOf(environment);
        this.limit = limit;
    }

    /** How it ended: its exit code, empty where it took too long, and the end of what it printed. */
    public record Result(Optional<Integer> code, String output) {}

    /** Waits for its end.
     *
     * @throws WorkFailedException where it cannot be started
     */
    public Result run(Progress progress) {
        Process process = start();
        Thread reader =
                Thread.ofPlatform().daemon().name("output of a child").start(() -> keep(process.getInputStream()));
        try (Progress.Registration _ = progress.onCancel(process::destroyForcibly)) {
            boolean ended = await(process, progress);
            progress.check();
            reader.join(Duration.ofSeconds(2));
            return new Result(ended ? Optional.of(process.exitValue()) : Optional.empty(), text());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkFailedException("waiting for " + command.getFirst() + " was interrupted", "", e);
        } finally {
            endAll(process);
        }
    }

    private Process start() {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put(MARK, mark);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new WorkFailedException(
                    command.getFirst() + " cannot be started: " + e.getMessage(),
                    "Name the service's interpreter with --python PATH.",
                    e);
        }
    }

    private boolean await(Process process, Progress progress) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end && !progress.cancelled()) {
            if (process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return false;
    }

    private void keep(InputStream from) {
        byte[] buffer = new byte[4096];
        try (from) {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                append(new String(buffer, 0, read, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            append("\n(its output ended early)");
        }
    }

    private synchronized void append(String more) {
        output.append(more);
        if (output.length() > KEPT) {
            output.delete(0, output.length() - KEPT);
        }
    }

    private synchronized String text() {
        return output.toString().strip();
    }

    private void endAll(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        ProcessHandle.allProcesses()
                .filter(each -> each.pid() != ProcessHandle.current().pid() && Marked.with(each, MARK + "=" + mark))
                .forEach(ProcessHandle::destroyForcibly);
    }
}
