package dev.plumbline.postgres;

import dev.plumbline.port.Connection.Secret;
import dev.plumbline.port.WorkFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One running PostgreSQL of our own in a slot of the cache folder, on a free port of 127.0.0.1. What an earlier run left running in the
 * slot is stopped first; a cluster that does not start is made anew once.
 */
final class EmbeddedCluster implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final int TRIES = 3;

    private final Slot slot;
    private final Binaries binaries;
    private final Starter starter;
    private final ServerAddress address;

    private EmbeddedCluster(Slot slot, Binaries binaries, Starter starter, ServerAddress address) {
        this.slot = slot;
        this.binaries = binaries;
        this.starter = starter;
        this.address = address;
    }

    /** Starts the newest PostgreSQL of that archive in the first free slot below the cache folder. */
    static EmbeddedCluster start(BinaryArchive archive, Path cache) {
        try {
            return start(archive, cache, Starter.find(cache));
        } catch (IOException e) {
            throw new WorkFailedException(
                    "the cache folder " + cache + " cannot be used: " + e.getMessage(),
                    "Name another folder with PLUMBLINE_CACHE.",
                    e);
        }
    }

    static EmbeddedCluster start(BinaryArchive archive, Path cache, Starter starter) {
        Path folder = starter.folder(cache);
        Binaries binaries = archive.unpack(folder);
        Slot slot = Slot.takeFree(folder.resolve("clusters").resolve(Integer.toString(binaries.major())));
        boolean started = false;
        try {
            EmbeddedCluster cluster = start(slot, binaries, starter);
            started = true;
            return cluster;
        } finally {
            if (!started) {
                slot.close();
            }
        }
    }

    private static EmbeddedCluster start(Slot slot, Binaries binaries, Starter starter) {
        ClusterFiles files = new ClusterFiles(slot, binaries, starter);
        stopLeftOver(slot, binaries, starter);
        boolean old = files.exist();
        Secret password = files.prepare();
        List<String> failures = new ArrayList<>();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int port = freePort();
            ChildProgram.Result result = launch(slot, binaries, starter, port);
            if (result.succeeded()) {
                ServerAddress address =
                        new ServerAddress("127.0.0.1", port, "postgres", ClusterFiles.SUPERUSER, password);
                return new EmbeddedCluster(slot, binaries, starter, address);
            }
            failures.add(result.output() + logOf(slot));
            if (old && attempt == 0) {
                files.discard();
                password = files.prepare();
            }
        }
        throw new WorkFailedException(
                "the scratch server in " + slot.folder() + " does not start: " + failures.getLast(),
                "Delete that folder, or give a server with --scratch URL.");
    }

    private static ChildProgram.Result launch(Slot slot, Binaries binaries, Starter starter, int port) {
        Folders.delete(slot.folder().resolve("log"));
        return starter.start(
                List.of(
                        binaries.program("pg_ctl").toString(),
                        "start",
                        "--pgdata=" + slot.data(),
                        "--log=" + slot.folder().resolve("log"),
                        "--wait",
                        "--silent",
                        "--timeout=60",
                        "--options=-p " + port),
                slot.folder(),
                LIMIT);
    }

    private static void stopLeftOver(Slot slot, Binaries binaries, Starter starter) {
        Postmaster.of(slot.data())
                .ifPresentOrElse(
                        server -> stop(slot, binaries, starter),
                        () -> Folders.delete(slot.data().resolve("postmaster.pid")));
    }

    private static void stop(Slot slot, Binaries binaries, Starter starter) {
        if (!stop(slot, binaries, starter, "fast").succeeded()) {
            stop(slot, binaries, starter, "immediate");
        }
    }

    private static ChildProgram.Result stop(Slot slot, Binaries binaries, Starter starter, String mode) {
        return starter.start(
                List.of(
                        binaries.program("pg_ctl").toString(),
                        "stop",
                        "--pgdata=" + slot.data(),
                        "--mode=" + mode,
                        "--wait",
                        "--silent",
                        "--timeout=30"),
                slot.folder(),
                LIMIT);
    }

    private static String logOf(Slot slot) {
        try {
            Path log = slot.folder().resolve("log");
            return Files.exists(log) ? "\n" + Files.readString(log).strip() : "";
        } catch (IOException e) {
            return "\n(its log cannot be read: " + e.getMessage() + ")";
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("looking for a free port", e);
        }
    }

    ServerAddress address() {
        return address;
    }

    Path folder() {
        return slot.folder();
    }

    /** Stops the server and frees the slot. */
    @Override
    public void close() {
        try (slot) {
            Postmaster.of(slot.data()).ifPresent(server -> stop(slot, binaries, starter));
        }
    }
}
