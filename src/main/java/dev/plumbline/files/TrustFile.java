package dev.plumbline.files;

import dev.plumbline.port.ExactRuns;
import dev.plumbline.port.Trust;
import dev.plumbline.port.WorkFailedException;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/** Trust in a file of the user's own: the project's real folder, and a hash of that folder's identity and of what was allowed. */
public final class TrustFile implements Trust {
    private final Path file;

    /** In that file, which is made when it is first needed. */
    public TrustFile(Path file) {
        this.file = file;
    }

    @Override
    public boolean isTrusted(Path root, List<ExactRuns.Command> commands) {
        Path real = real(root);
        return seal(real, commands).equals(load().getProperty(real.toString()));
    }

    @Override
    public void trust(Path root, List<ExactRuns.Command> commands) {
        Path real = real(root);
        Properties known = load();
        known.setProperty(real.toString(), seal(real, commands));
        save(known);
    }

    @Override
    public boolean revoke(Path root) {
        Properties known = load();
        boolean there = known.remove(real(root).toString()) != null;
        if (there) {
            save(known);
        }
        return there;
    }

    private static Path real(Path root) {
        try {
            return root.toRealPath();
        } catch (IOException e) {
            return root.toAbsolutePath().normalize();
        }
    }

    /** The folder's file key tells one that was put in its place; the commands and their files one that was changed. */
    private static String seal(Path root, List<ExactRuns.Command> commands) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(root, BasicFileAttributes.class);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            StringBuilder text = new StringBuilder(root + "\n" + attributes.fileKey() + "\n" + origin(root) + "\n");
            commands.forEach(command -> text.append(command).append('\n'));
            return HexFormat.of().formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new WorkFailedException("looking at " + root + " failed: " + e.getMessage(), "", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the checkout comes from, so that another repository in the same folder is another project. */
    private static String origin(Path root) {
        try {
            Path config = root.resolve(".git/config");
            return Files.isRegularFile(config)
                    ? Files.readString(config)
                            .lines()
                            .filter(line -> line.strip().startsWith("url"))
                            .toList()
                            .toString()
                    : "";
        } catch (IOException e) {
            return "";
        }
    }

    private Properties load() {
        Properties known = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                known.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new WorkFailedException(
                        "cannot read " + file + ": " + e.getMessage(), "Delete it; trust is asked again.", e);
            }
        }
        return known;
    }

    private void save(Properties known) {
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path part = folder.resolve("." + UUID.randomUUID() + ".part");
            try (Writer writer = Files.newBufferedWriter(part)) {
                known.store(writer, "projects that may run their own code");
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new WorkFailedException(
                    "cannot write " + file + ": " + e.getMessage(), "Make its folder writable.", e);
        }
    }
}
