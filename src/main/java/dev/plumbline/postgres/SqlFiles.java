package dev.plumbline.postgres;

import dev.plumbline.port.ConfigurationException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** SQL files on disk, in UTF-8. */
final class SqlFiles {
    private SqlFiles() {}

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new ConfigurationException(file + " is not in UTF-8", "Save it in UTF-8.");
        } catch (IOException e) {
            throw new ConfigurationException(file + " cannot be read: " + e.getMessage(), "");
        }
    }

    /** Those that end in {@code .sql}, in the order of their names. */
    static List<Path> inOrder(Stream<Path> entries) {
        return entries.filter(file -> file.toString().endsWith(".sql") && Files.isRegularFile(file))
                .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                .toList();
    }
}
