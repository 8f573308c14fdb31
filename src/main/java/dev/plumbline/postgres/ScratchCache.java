package dev.plumbline.postgres;

import dev.plumbline.port.WorkFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The scratch clusters and unpacked programs that lie in a cache folder between runs. */
public final class ScratchCache {
    private final Path cache;

    /**
     * One of them.
     *
     * @param name relative to the cache folder, such as {@code clusters/15/0}
     * @param bytes its size
     * @param inUse whether a running program holds it; unpacked programs are in use while any cluster is
     */
    public record Entry(String name, long bytes, boolean inUse) {}

    public ScratchCache(Path cache) {
        try {
            this.cache = Starter.find(cache).folder(cache);
        } catch (IOException e) {
            throw failed(cache, e);
        }
    }

    /** All of them, by name. */
    public List<Entry> list() {
        List<Entry> entries = new ArrayList<>();
        for (Path slot : slots()) {
            Optional<Slot> taken = take(slot);
            taken.ifPresent(Slot::close);
            entries.add(new Entry(nameOf(slot), size(slot), taken.isEmpty()));
        }
        boolean inUse = entries.stream().anyMatch(Entry::inUse);
        children(cache.resolve("postgres")).forEach(each -> entries.add(new Entry(nameOf(each), size(each), inUse)));
        return entries;
    }

    /** Stops and deletes what no running program uses; answers what was deleted. */
    public List<Entry> clear() {
        List<Entry> deleted = new ArrayList<>();
        for (Path folder : slots()) {
            take(folder).ifPresent(slot -> deleted.add(delete(slot)));
        }
        if (list().stream().noneMatch(Entry::inUse)) {
            for (Path programs : children(cache.resolve("postgres"))) {
                deleted.add(new Entry(nameOf(programs), size(programs), false));
                Folders.delete(programs);
            }
        }
        return deleted;
    }

    private Entry delete(Slot slot) {
        try (slot) {
            Entry entry = new Entry(nameOf(slot.folder()), size(slot.folder()), false);
            Postmaster.stop(slot.data());
            children(slot.folder()).stream()
                    .filter(each -> !each.endsWith("lock"))
                    .forEach(Folders::delete);
            return entry;
        }
    }

    private List<Path> slots() {
        return children(cache.resolve("clusters")).stream()
                .flatMap(major -> children(major).stream())
                .filter(slot -> Files.exists(slot.resolve("data")))
                .toList();
    }

    private Optional<Slot> take(Path slot) {
        try {
            return Slot.take(slot.resolveSibling("."), Integer.parseInt(String.valueOf(slot.getFileName())));
        } catch (IOException e) {
            throw failed(slot, e);
        }
    }

    private String nameOf(Path path) {
        return cache.toAbsolutePath()
                .relativize(path.toAbsolutePath())
                .toString()
                .replace('\\', '/');
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    private static long size(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    private static WorkFailedException failed(Path folder, IOException e) {
        return new WorkFailedException("the cache folder " + folder + " cannot be read: " + e.getMessage(), "", e);
    }
}
