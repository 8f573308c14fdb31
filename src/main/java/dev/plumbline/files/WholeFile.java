package dev.plumbline.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Files that appear whole or not at all. */
final class WholeFile {
    private WholeFile() {}

    /**
     * Writes the text in UTF-8.
     *
     * @throws FileAlreadyExistsException where there is something of that name and it may not be replaced
     */
    static void write(Path file, String text, boolean replace) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            Files.writeString(part, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            put(part, file, replace);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void put(Path part, Path file, boolean replace) throws IOException {
        if (replace) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Files.move(part, file);
    }
}
