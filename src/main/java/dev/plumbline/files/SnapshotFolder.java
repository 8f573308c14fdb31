package dev.plumbline.files;

import dev.plumbline.catalog.Sha256;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.port.ConfigurationException;
import dev.plumbline.port.KeptSnapshots;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Kept snapshots as files of one folder, named by a hash: the footprint, an empty line, the snapshot. A file appears whole or not at
 * all; the least recently used go first.
 *
 * @param maker what makes them, such as the program's build: another one's are not used
 */
public record SnapshotFolder(Path folder, String maker) implements KeptSnapshots {
    private static final int MOST = 100;
    private static final JsonSnapshots JSON = new JsonSnapshots();

    @Override
    public Optional<Snapshot> find(List<String> name, Predicate<String> holds) {
        Path file = file(name);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            if (!holds.test(footprint(reader))) {
                return Optional.empty();
            }
            Snapshot snapshot = JSON.load(reader, file);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return Optional.of(snapshot);
        } catch (IOException | ConfigurationException e) {
            // A damaged file is one that is not there.
            return Optional.empty();
        }
    }

    private static String footprint(BufferedReader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    @Override
    public void keep(List<String> name, String footprint, Snapshot snapshot) {
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "part", ".tmp");
            try {
                Files.writeString(part, footprint + "\n" + JSON.text(snapshot), StandardCharsets.UTF_8);
                Files.move(part, file(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
            dropOldest();
        } catch (IOException e) {
            // Nothing is kept then, and the next run reads anew.
        }
    }

    /** What all of them take. */
    public long bytes() {
        return files().stream().mapToLong(File::length).sum();
    }

    /** Deletes all of them, whoever made them. */
    public void clear() {
        files().forEach(File::delete);
    }

    private void dropOldest() {
        files().stream()
                .sorted(Comparator.comparingLong(File::lastModified).reversed())
                .skip(MOST)
                .forEach(File::delete);
    }

    /** Those of a program that was ended while it wrote included. */
    private List<File> files() {
        File[] files = folder.toFile()
                .listFiles(file ->
                        file.getName().endsWith(".head") || file.getName().endsWith(".tmp"));
        return files == null ? List.of() : List.of(files);
    }

    private Path file(List<String> name) {
        String key = Sha256.of(Stream.concat(Stream.of(maker), name.stream()).toArray(String[]::new));
        return folder.resolve(key.substring(0, 40) + ".head");
    }
}
