package dev.plumbline.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchCacheTest {
    @Test
    void clearsWhatNobodyUses(@TempDir Path folder) {
        ScratchCache cache = new ScratchCache(folder);
        BinaryArchive archive = BinaryArchive.onClassPath().getFirst();
        String slot = "clusters/" + archive.major() + "/0";
        String programs = "postgres/" + archive.version();
        try (EmbeddedCluster cluster = EmbeddedCluster.start(archive, folder)) {
            assertTrue(Postmaster.of(cluster.folder().resolve("data")).isPresent());
            assertEquals(
                    List.of(slot + " true", programs + " true"),
                    cache.list().stream()
                            .map(entry -> entry.name() + " " + entry.inUse())
                            .toList());
            assertEquals(List.of(), cache.clear());
        }
        assertTrue(cache.list().stream().allMatch(entry -> entry.bytes() > 1_000_000 && !entry.inUse()));
        assertEquals(
                List.of(slot, programs),
                cache.clear().stream().map(ScratchCache.Entry::name).toList());
        assertEquals(List.of(), cache.list());
    }
}
