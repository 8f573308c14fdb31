package dev.plumbline.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedClusterTest {
    @Test
    void startsInTheFirstFreeSlotAndStops(@TempDir Path cache) {
        BinaryArchive archive = BinaryArchive.onClassPath().getFirst();
        Path folder;
        try (EmbeddedCluster first = EmbeddedCluster.start(archive, cache);
                EmbeddedCluster second = EmbeddedCluster.start(archive, cache)) {
            folder = first.folder();
            assertNotEquals(first.folder(), second.folder());
            assertNotEquals(first.address().port(), second.address().port());
            assertTrue(Postmaster.of(folder.resolve("data")).isPresent());
        }
        assertTrue(Postmaster.of(folder.resolve("data")).isEmpty());
        try (EmbeddedCluster again = EmbeddedCluster.start(archive, cache)) {
            assertEquals(folder, again.folder());
        }
    }
}
