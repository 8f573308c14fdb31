package dev.plumbline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.plumbline.port.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one migration set that {@code alembic:DIR} means. */
class AlembicFoldersTest {
    @TempDir
    private Path root;

    private void file(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "[alembic]\n");
    }

    @Test
    void theFolderOfAnIniOrOfEnvPyIsTheSet() throws IOException {
        file("alembic.ini");
        file("migrations/env.py");
        assertEquals(root, AlembicFolders.one("alembic:.", root));
        assertEquals(root.resolve("migrations"), AlembicFolders.one("alembic:x", root.resolve("migrations")));
    }

    @Test
    void theOnlySetBelowAFolderIsMeant() throws IOException {
        file("service/alembic.ini");
        assertEquals(root.resolve("service"), AlembicFolders.one("alembic:.", root));
    }

    @Test
    void severalSetsBelowAFolderAreNamed() throws IOException {
        file("b/alembic.ini");
        file("a/db/alembic.ini");
        ConfigurationException refused =
                assertThrows(ConfigurationException.class, () -> AlembicFolders.one("alembic:.", root));
        assertEquals("alembic:.: there are several migration sets: a/db, b", refused.getMessage());
    }

    @Test
    void aFolderWithoutASetIsRefused() {
        ConfigurationException refused =
                assertThrows(ConfigurationException.class, () -> AlembicFolders.one("alembic:.", root));
        assertEquals("alembic:.: there is no alembic.ini and no env.py", refused.getMessage());
    }
}
