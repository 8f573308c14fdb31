package dev.plumbline.app;

import dev.plumbline.cli.Settings;
import dev.plumbline.files.SnapshotFolder;
import dev.plumbline.port.KeptSnapshots;
import dev.plumbline.postgres.CacheFolder;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/** Where heads of migration sets are kept as snapshots between runs. */
final class HeadFolder {
    private HeadFolder() {}

    static Path usual() {
        return CacheFolder.usual().resolve("heads");
    }

    /** For heads that this very build replays on servers of its own; nothing is kept for another server, or by classes outside a jar. */
    static KeptSnapshots of(Settings settings) {
        String build = Scratch.isEmbedded(settings) ? build() : "";
        return build.isEmpty() ? KeptSnapshots.none() : new SnapshotFolder(usual(), build);
    }

    private static String build() {
        CodeSource source = HeadFolder.class.getProtectionDomain().getCodeSource();
        try {
            Path jar = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(jar) ? jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar) : "";
        } catch (URISyntaxException | IOException e) {
            return "";
        }
    }
}
