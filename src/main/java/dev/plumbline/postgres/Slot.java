package dev.plumbline.postgres;

import dev.plumbline.port.WorkFailedException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One folder for one cluster, held by one process at a time through a lock on a file in it, which the system frees when the process
 * dies.
 */
final class Slot implements AutoCloseable {
    private static final int MOST = 64;
    // Closing any handle of a lock file frees the whole process's lock on it (POSIX), so a folder held here is never
    // opened twice.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private Slot(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Takes the first free one below that folder. */
    static Slot takeFree(Path clusters) {
        try {
            for (int number = 0; number < MOST; number++) {
                Optional<Slot> slot = take(clusters, number);
                if (slot.isPresent()) {
                    return slot.get();
                }
            }
        } catch (IOException e) {
            throw new WorkFailedException(
                    "no scratch server can be kept in " + clusters + ": " + e.getMessage(),
                    "Name another folder with PLUMBLINE_CACHE, or give a server with --scratch URL.",
                    e);
        }
        throw new WorkFailedException(
                MOST + " scratch servers are in use in " + clusters,
                "End some of the other runs, or give a server with --scratch URL.");
    }

    /** The slot of that number, where nobody holds it. */
    static Optional<Slot> take(Path clusters, int number) throws IOException {
        Path key = Files.createDirectories(clusters).toRealPath().resolve(Integer.toString(number));
        if (!HELD_HERE.add(key)) {
            return Optional.empty();
        }
        @Nullable Slot slot = null;
        try {
            slot = locked(key);
        } finally {
            if (slot == null) {
                HELD_HERE.remove(key);
            }
        }
        return Optional.ofNullable(slot);
    }

    private static @Nullable Slot locked(Path folder) throws IOException {
        Folders.makePrivate(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return null;
        }
        return new Slot(folder, channel);
    }

    Path folder() {
        return folder;
    }

    Path data() {
        return folder.resolve("data");
    }

    /** Frees it; twice is once. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("freeing " + folder, e);
        } finally {
            HELD_HERE.remove(folder);
        }
    }
}
