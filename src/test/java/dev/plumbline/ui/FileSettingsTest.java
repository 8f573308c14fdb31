package dev.plumbline.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSettingsTest {
    @TempDir
    Path folder;

    @Test
    void whatIsRememberedIsThereAtTheNextStart() {
        Path file = folder.resolve("new/window.properties");
        new FileSettings(file).put("project", "/größe = 1");
        assertEquals(Optional.of("/größe = 1"), new FileSettings(file).get("project"));
        new FileSettings(file).put("project", "");
        assertEquals(Optional.empty(), new FileSettings(file).get("project"));
    }

    @Test
    void aFileThatCannotBeUsedCostsOnlyTheMemory() throws IOException {
        Path file = Files.createDirectory(folder.resolve("is-a-folder"));
        FileSettings settings = new FileSettings(file);
        settings.put("theme", "dark");
        assertEquals(Optional.of("dark"), settings.get("theme"));
    }
}
