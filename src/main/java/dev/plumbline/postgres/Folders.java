package dev.plumbline.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.io.file.PathUtils;

/** Folders and files with the rights that a server's files need, where the file system knows such rights. */
final class Folders {
    private static final boolean POSIX =
            java.nio.file.FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private Folders() {}

    /** Makes the folder and those above it, readable by its owner alone. */
    static Path makePrivate(Path folder) throws IOException {
        return Files.createDirectories(folder, rights("rwx------"));
    }

    /** Makes a file that its owner alone can read, and writes it. */
    static void writePrivate(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, rights("rw-------"));
        Files.writeString(file, text);
    }

    static void allowAll(Path folder) throws IOException {
        allowAll(folder, true);
    }

    static void allowAll(Path path, boolean executable) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** Gives the folder its final name, or drops it where somebody else was first. */
    static void moveOrDrop(Path unfinished, Path target) throws IOException {
        try {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (IOException e) {
            delete(unfinished);
            if (!Files.isDirectory(target)) {
                throw e;
            }
        }
    }

    /** Deletes all of it; what is not there is fine. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            PathUtils.deleteDirectory(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("deleting " + folder, e);
        }
    }

    private static FileAttribute<?>[] rights(String text) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text))}
                : new FileAttribute<?>[0];
    }
}
