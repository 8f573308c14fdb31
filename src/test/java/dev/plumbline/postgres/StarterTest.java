package dev.plumbline.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.port.WorkFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class StarterTest {
    @Test
    void aPlainUserStartsProgramsAsTheyAre() {
        assertEquals(Starter.PLAIN, Starter.find(false, List.of("no-such-program")));
    }

    @Test
    @EnabledIfSystemProperty(named = "user.name", matches = "root", disabledReason = "only root takes another user")
    void rootTakesAnotherUserWhereNamespacesAreClosed(@TempDir Path cache) throws IOException, SQLException {
        Path top = Path.of(System.getProperty("java.io.tmpdir"));
        for (Path at = cache; at != null && !at.equals(top); at = at.getParent()) {
            Files.setPosixFilePermissions(at, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Path closed = Files.createDirectory(
                cache.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Starter starter = Starter.find(true, List.of("no-such-program"));
        assertTrue(List.of("postgres", "nobody").contains(starter.user()), starter.toString());
        assertEquals(cache, starter.folder(cache));
        assertEquals(Path.of("/var/cache/plumbline"), starter.folder(closed.resolve("x")));
        try (EmbeddedCluster cluster =
                        EmbeddedCluster.start(BinaryArchive.onClassPath().getFirst(), cache, starter);
                Administrator administrator =
                        new Administrator(new Sessions(cluster.address(), Map.of()), ScratchNames.ofOwnServer())) {
            assertEquals(
                    starter.user(),
                    Files.getOwner(cluster.folder().resolve("data")).getName());
            assertEquals(List.of("1"), administrator.list("SELECT 1"));
        }
    }

    @Test
    void aSlotFolderThatCannotBeMadeIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        String message = assertThrows(WorkFailedException.class, () -> Slot.takeFree(file.resolve("clusters")))
                .getMessage();
        assertTrue(message.contains(file.toString()), message);
    }
}
