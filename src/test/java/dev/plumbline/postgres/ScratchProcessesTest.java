package dev.plumbline.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.port.ScratchDatabase;
import dev.plumbline.port.ScratchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchProcessesTest {
    @TempDir
    private static Path cache;

    private Process child;

    @BeforeEach
    void startChild() throws IOException {
        child = ChildRun.start(cache);
        assertEquals("ready 1", ChildRun.line(child));
    }

    @AfterEach
    void endChild() throws InterruptedException {
        child.destroyForcibly().waitFor();
        try (EmbeddedScratch scratch = scratch()) {
            assertEquals(15, scratch.serverOf(15).major());
        }
    }

    private EmbeddedScratch scratch() {
        return new EmbeddedScratch(cache, new CatalogReader());
    }

    /** Alive, and not merely unburied: in a container nobody may collect what a dead process leaves. */
    private static boolean runs(ProcessHandle process) throws IOException {
        Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        return process.isAlive()
                && !(Files.exists(stat) && Files.readString(stat).matches("(?s).*\\) Z .*"));
    }

    private Path data() {
        return cache.resolve("clusters/15/0/data");
    }

    /** The databases and roles in the first slot, seen without any cleaning. */
    private Set<String> contents() throws SQLException {
        BinaryArchive archive = BinaryArchive.onClassPath().stream()
                .filter(each -> each.major() == 15)
                .findFirst()
                .orElseThrow();
        try (EmbeddedCluster cluster = EmbeddedCluster.start(archive, cache);
                Administrator administrator =
                        new Administrator(new Sessions(cluster.address(), Map.of()), ScratchNames.ofOwnServer())) {
            assertTrue(cluster.folder().endsWith("clusters/15/0"));
            return new TreeSet<>(
                    administrator.list("SELECT 'a working database' FROM pg_database WHERE datname LIKE 'work%'"
                            + " UNION ALL SELECT rolname FROM pg_roles WHERE rolname = 'made'"));
        }
    }

    @Test
    void afterKillTheNextStopsTheServerAndCleansItsSlot() throws Exception {
        ProcessHandle server = Postmaster.of(data()).orElseThrow();
        child.destroyForcibly().waitFor();
        assertTrue(runs(server));
        try (EmbeddedScratch scratch = scratch();
                ScratchDatabase database =
                        scratch.create(new ScratchRequest(15, List.of(), List.of(), List.of()), NoProgress.INSTANCE)) {
            assertFalse(runs(server));
            assertEquals(Set.of(), database.names());
            assertTrue(Postmaster.of(data()).isPresent());
            List<String> left = scratch.serverOf(15)
                    .administrator()
                    .list("SELECT datname FROM pg_database WHERE datname LIKE 'work%'"
                            + " UNION ALL SELECT rolname FROM pg_roles WHERE rolname = 'made'");
            assertEquals(1, left.size(), left.toString());
        }
        assertTrue(Postmaster.of(data()).isEmpty());
    }

    @Test
    void afterKillTheDatabaseIsStillThereUntilSomebodyCleans() throws Exception {
        child.destroyForcibly().waitFor();
        assertEquals(Set.of("made", "a working database"), contents());
    }

    @Test
    void onCtrlCNothingIsLeft() throws Exception {
        ProcessHandle server = Postmaster.of(data()).orElseThrow();
        new ProcessBuilder("kill", "-INT", Long.toString(child.pid())).start().waitFor();
        assertTrue(child.waitFor(30, TimeUnit.SECONDS));
        assertEquals(130, child.exitValue());
        assertFalse(runs(server));
        assertEquals(Set.of(), contents());
    }

    @Test
    void onTheUsualEndNothingIsLeft() throws Exception {
        child.getOutputStream().write('\n');
        child.getOutputStream().close();
        assertTrue(child.waitFor(30, TimeUnit.SECONDS));
        assertEquals(0, child.exitValue());
        assertEquals(Set.of(), contents());
    }

    @Test
    void twoAtOnceDoNotMeet() throws Exception {
        ProcessHandle server = Postmaster.of(data()).orElseThrow();
        try (EmbeddedScratch scratch = scratch();
                ScratchDatabase database =
                        scratch.create(new ScratchRequest(15, List.of(), List.of(), List.of()), NoProgress.INSTANCE)) {
            assertEquals(Set.of(), database.names());
            assertTrue(Postmaster.of(cache.resolve("clusters/15/1/data")).isPresent());
        }
        assertTrue(runs(server));
        child.getOutputStream().write('\n');
        child.getOutputStream().close();
        assertTrue(child.waitFor(30, TimeUnit.SECONDS));
        assertEquals(0, child.exitValue());
    }

    @Test
    void thePasswordIsForTheUserAloneAndNobodyIsTrusted() throws Exception {
        Path slot = cache.resolve("clusters/15/0");
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(slot.resolve("password"))));
        assertEquals(
                "local all all reject\nhost all all 127.0.0.1/32 scram-sha-256\n",
                Files.readString(slot.resolve("data/pg_hba.conf")));
        assertTrue(Files.readString(slot.resolve("data/postgresql.conf")).contains("fsync = on\n"));
    }
}
