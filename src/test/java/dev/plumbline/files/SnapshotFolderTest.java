package dev.plumbline.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.Provenance;
import dev.plumbline.catalog.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotFolderTest {
    private static final List<String> NAME = List.of("/project", "meals");
    private static final Snapshot SNAPSHOT = Snapshot.of(
            Provenance.of("alembic:meals"),
            Arrays.stream(Kind.values()).map(SampleObjects::full).toList(),
            List.of(Gap.ofEverything("unknown", "env.py:3")));

    @TempDir
    Path folder = Path.of("");

    private SnapshotFolder kept(String maker) {
        return new SnapshotFolder(folder.resolve("heads"), maker);
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("heads"))) {
            return files.findFirst().orElseThrow();
        }
    }

    @Test
    void whatWasKeptComesBackWithItsGapsWhereTheFootprintHolds() {
        SnapshotFolder heads = kept("build 1");
        assertEquals(Optional.empty(), heads.find(NAME, footprint -> true));
        heads.keep(NAME, "FILE a b\nFILE c d\n", SNAPSHOT);
        assertEquals(Optional.of(SNAPSHOT), heads.find(NAME, "FILE a b\nFILE c d\n"::equals));
        assertEquals(Optional.empty(), heads.find(NAME, footprint -> false));
        assertEquals(Optional.empty(), heads.find(List.of("/projectmeals", ""), footprint -> true));
        assertEquals(Optional.empty(), kept("build 2").find(NAME, footprint -> true));
    }

    @Test
    void aDamagedFileIsNone() throws IOException {
        SnapshotFolder heads = kept("build");
        heads.keep(NAME, "FILE a b\n", SNAPSHOT);
        String text = Files.readString(file());
        for (String damaged :
                List.of("", "\n", text.substring(0, text.length() / 2), text.replace("\"id\"", "\"di\""))) {
            Files.writeString(file(), damaged, StandardCharsets.UTF_8);
            assertEquals(Optional.empty(), heads.find(NAME, footprint -> true), damaged);
        }
        Files.write(file(), new byte[] {(byte) 0xff, '\n', '\n', (byte) 0xfe});
        assertEquals(Optional.empty(), heads.find(NAME, footprint -> true));
    }

    @Test
    void aHundredAreKeptAndAllCanBeDeleted() {
        SnapshotFolder heads = kept("build");
        Snapshot small = Snapshot.empty("empty:");
        for (int i = 0; i <= 100; i++) {
            heads.keep(List.of("set " + i), "FILE a b\n", small);
        }
        long there = java.util.stream.IntStream.rangeClosed(0, 100)
                .filter(i -> heads.find(List.of("set " + i), footprint -> true).isPresent())
                .count();
        assertEquals(100, there);
        assertTrue(heads.bytes() > 0);
        heads.clear();
        assertEquals(0, heads.bytes());
    }

    @Test
    void aFolderThatCannotBeMadeKeepsNothing() throws IOException {
        Path taken = Files.writeString(folder.resolve("file"), "");
        SnapshotFolder heads = new SnapshotFolder(taken, "build");
        heads.keep(NAME, "FILE a b\n", SNAPSHOT);
        assertEquals(Optional.empty(), heads.find(NAME, footprint -> true));
    }
}
