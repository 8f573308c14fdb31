package dev.plumbline.exact;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** The content of the files of one folder, those below it left out, as SHA-256: a set's env.py and what lies beside it. */
final class FileHashes {
    private static final long LARGEST = 10_000_000;

    private FileHashes() {}

    static String of(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : children.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(
                        Files.size(file) < LARGEST
                                ? Files.readAllBytes(file)
                                : ("size " + Files.size(file)).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            return "unreadable";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
