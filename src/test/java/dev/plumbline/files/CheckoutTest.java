package dev.plumbline.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutTest {
    private static final String HASH = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    Path folder = Path.of("");

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    @Test
    void aBranchIsFollowedFromAFolderBelow() throws IOException {
        write(".git/HEAD", "ref: refs/heads/main\n");
        write(".git/refs/heads/main", HASH + "\n");
        assertEquals("0123456", Checkout.commit(Files.createDirectories(folder.resolve("a/b"))));
    }

    @Test
    void aDetachedHeadIsItsOwnCommit() throws IOException {
        write(".git/HEAD", HASH + "\n");
        assertEquals("0123456", Checkout.commit(folder));
    }

    @Test
    void aPackedBranchIsFound() throws IOException {
        write(".git/HEAD", "ref: refs/heads/main\n");
        write(".git/packed-refs", "# pack-refs with: peeled\n" + HASH + " refs/heads/main\n^" + HASH + "\n");
        assertEquals("0123456", Checkout.commit(folder));
    }

    @Test
    void aWorktreeReadsItsOwnHeadAndTheCommonRefs() throws IOException {
        write("main/.git/worktrees/w/HEAD", "ref: refs/heads/w\n");
        write("main/.git/worktrees/w/commondir", "../..\n");
        write("main/.git/refs/heads/w", HASH + "\n");
        write("w/.git", "gitdir: " + folder.resolve("main/.git/worktrees/w") + "\n");
        assertEquals("0123456", Checkout.commit(folder.resolve("w")));
    }

    @Test
    void thereIsNoneBeforeTheFirstCommit() throws IOException {
        write(".git/HEAD", "ref: refs/heads/main\n");
        assertEquals("", Checkout.commit(folder));
    }

    @Test
    void brokenFilesGiveNone() throws IOException {
        write(".git/HEAD", "ref: refs/heads/main\n");
        write(".git/refs/heads/main", "ref: refs/heads/main\n");
        assertEquals("", Checkout.commit(folder));
        write(".git/HEAD", "ref: ../../../etc/passwd\n");
        assertEquals("", Checkout.commit(folder));
    }
}
