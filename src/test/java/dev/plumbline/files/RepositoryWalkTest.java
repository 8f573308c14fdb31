package dev.plumbline.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.postgres.NoProgress;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A walk over a repository stays inside, ends, and says in one sentence each what it passed over. */
class RepositoryWalkTest {
    @TempDir
    private Path temp;

    private Path root = Path.of("");

    @BeforeEach
    void aRepository() throws IOException {
        root = Files.createDirectories(temp.resolve("repository"));
        Files.writeString(root.resolve("a.py"), "a = 1\n");
    }

    @Test
    void linksOutAreNotFollowedAndNamedOnce() throws IOException {
        Path outside = Files.createDirectories(temp.resolve("outside"));
        Files.writeString(outside.resolve("secret.py"), "s = 1\n");
        Files.createSymbolicLink(root.resolve("out"), outside);
        Files.createSymbolicLink(root.resolve("out.py"), outside.resolve("secret.py"));
        Files.createSymbolicLink(root.resolve("round"), root);
        RepositoryWalk walk = walk();
        assertEquals(List.of("a.py"), walk.files());
        assertEquals(Optional.empty(), walk.text("out.py"));
        assertEquals(List.of("links lead out of the repository and are not followed: out, out.py"), walk.notes());
    }

    @Test
    void aHugeFileIsNotRead() throws IOException {
        try (RandomAccessFile huge =
                new RandomAccessFile(root.resolve("huge.sql").toFile(), "rw")) {
            huge.setLength(200_000_000);
        }
        RepositoryWalk walk = walk();
        assertEquals(List.of("a.py", "huge.sql"), walk.files());
        assertEquals(Optional.empty(), walk.text("huge.sql"));
        assertEquals(Optional.of("a = 1\n"), walk.text("a.py"));
        assertEquals(List.of("files are larger than 2 MB and are not read: huge.sql"), walk.notes());
    }

    @Test
    void aDeepTreeEnds() throws IOException {
        Path deep = root;
        for (int i = 0; i < 60; i++) {
            deep = deep.resolve("d");
        }
        Files.writeString(Files.createDirectories(deep).resolve("deep.py"), "d = 1\n");
        RepositoryWalk walk = walk();
        assertEquals(List.of("a.py"), walk.files());
        assertEquals(
                List.of("folders lie deeper than 24 levels and are not looked at: " + "d/".repeat(24) + "d"),
                walk.notes());
    }

    @Test
    void thousandsOfFilesAreBounded() throws IOException {
        Path many = Files.createDirectories(root.resolve("many"));
        for (int i = 0; i < 300; i++) {
            Files.writeString(many.resolve("f" + i + ".py"), "");
        }
        RepositoryWalk walk = new RepositoryWalk(root, 100, NoProgress.INSTANCE);
        assertEquals(100, walk.files().size());
        assertEquals(
                List.of("the repository has more than 100 files; the rest is not looked at, from: many"), walk.notes());
    }

    @Test
    void otherPeoplesCodeAndHiddenFoldersAreLeftOut() throws IOException {
        for (String folder : List.of(".git", "node_modules/x", "venv", "my-env/lib")) {
            Files.writeString(Files.createDirectories(root.resolve(folder)).resolve("b.py"), "");
        }
        Files.writeString(root.resolve("my-env/pyvenv.cfg"), "");
        Files.writeString(root.resolve(".env.production"), "A=1\n");
        assertEquals(List.of(".env.production", "a.py"), walk().files());
        assertEquals(List.of(), walk().notes());
    }

    private RepositoryWalk walk() {
        return new RepositoryWalk(root, NoProgress.INSTANCE);
    }
}
