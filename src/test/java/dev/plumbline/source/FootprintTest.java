package dev.plumbline.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FootprintTest {
    @TempDir
    Path root = Path.of("");

    private String footprint = "";

    @BeforeEach
    void readsSomeFiles() throws IOException {
        write("pkg/a.py", "x = 1\n");
        write("pkg/Straße b.py", "y = 2\n");
        write("other/c.py", "z = 3\n");
        Footprint noted = new Footprint();
        ProjectCode code = new ProjectCode(root, java.util.List.of("pkg"), noted);
        assertEquals(2, code.files("pkg").size());
        code.file("pkg/a.py");
        assertEquals(Optional.of("y = 2\n"), code.text("pkg/Straße b.py"));
        assertEquals(Optional.empty(), code.resolve("missing"));
        footprint = noted.text();
        assertFalse(footprint.contains("\n\n"));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }

    private boolean holds() {
        return Footprint.holds(root, footprint);
    }

    @Test
    void itHoldsWhileNothingOfItChanges() throws IOException {
        assertTrue(holds());
        write("other/c.py", "z = 4\n");
        write("pkg/a.py", "x = 1\n");
        assertTrue(holds());
    }

    @Test
    void aByteOfAFileThatWasReadEndsIt() throws IOException {
        write("pkg/a.py", "x = 2\n");
        assertFalse(holds());
    }

    @Test
    void aTextThatWasReadEndsIt() throws IOException {
        write("pkg/Straße b.py", "y = 3\n");
        assertFalse(holds());
    }

    @Test
    void aNewFileInAFolderThatWasListedEndsIt() throws IOException {
        write("pkg/deep/new.py", "");
        assertFalse(holds());
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing.py", "missing/__init__.py", "missing/other.txt", "other/missing.py"})
    void onlyAModuleThatWasMissingEndsIt(String file) throws IOException {
        write(file, "");
        assertEquals(file.startsWith("other/"), holds());
    }

    @Test
    void aModuleThatWouldBeFoundFirstEndsIt() throws IOException {
        Files.createDirectories(root.resolve("pkg/missing"));
        assertFalse(holds());
    }

    @Test
    void aFileThatHasGoneEndsIt() throws IOException {
        Files.delete(root.resolve("pkg/a.py"));
        assertFalse(holds());
    }

    @Test
    void anythingElseIsNoFootprint() {
        assertFalse(Footprint.holds(root, ""));
        assertFalse(Footprint.holds(root, "CONTENT x\n"));
    }
}
