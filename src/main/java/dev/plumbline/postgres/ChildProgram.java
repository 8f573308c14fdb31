package dev.plumbline.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of a program to its end, its output kept in a file so that servers it leaves behind hold no pipe of ours. */
record ChildProgram(List<String> command, Path workingFolder) {
    /** What came of it: the exit code (-1: it did not start or did not end in time) and everything it printed. */
    record Result(int code, String output) {
        boolean succeeded() {
            return code == 0;
        }
    }

    Result run(Duration limit) {
        try {
            Path output = Files.createTempFile("plumbline-", ".out");
            try {
                return new Result(
                        exitCode(output, limit), Files.readString(output).strip());
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            return new Result(-1, String.valueOf(e.getMessage()));
        }
    }

    private int exitCode(Path output, Duration limit) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(workingFolder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        return waitFor(process, limit);
    }

    private static int waitFor(Process process, Duration limit) {
        boolean interrupted = false;
        long end = System.nanoTime() + limit.toNanos();
        try {
            while (true) {
                try {
                    if (process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                        return process.exitValue();
                    }
                    process.destroyForcibly();
                    return -1;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
