package dev.plumbline.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The server process that an earlier run left in a data folder, found by {@code postmaster.pid} and checked to be one. */
final class Postmaster {
    private static final int SECONDS = 10;

    private Postmaster() {}

    /** The living server of that data folder. A process that took over a dead server's number is none. */
    static Optional<ProcessHandle> of(Path data) {
        return number(data.resolve("postmaster.pid"))
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(process -> isServerOf(process, data));
    }

    /** Ends the server of a data folder that is to be thrown away: its data need not be whole afterwards. */
    static void stop(Path data) {
        of(data).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit()
                    .orTimeout(SECONDS, TimeUnit.SECONDS)
                    .exceptionally(e -> process)
                    .join();
        });
    }

    private static Optional<Long> number(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Long.parseLong(lines.getFirst().strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isServerOf(ProcessHandle process, Path data) {
        Path folder = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            if (Files.exists(folder.getParent())) {
                return folder.toRealPath().equals(data.toRealPath());
            }
        } catch (IOException e) {
            return false;
        }
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }
}
