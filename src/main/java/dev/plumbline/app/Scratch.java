package dev.plumbline.app;

import dev.plumbline.cli.Settings;
import dev.plumbline.port.ConfigurationException;
import dev.plumbline.port.ScratchDatabases;
import dev.plumbline.postgres.CacheFolder;
import dev.plumbline.postgres.CatalogReader;
import dev.plumbline.postgres.CatalogReading;
import dev.plumbline.postgres.EmbeddedScratch;
import dev.plumbline.postgres.UrlScratch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Scratch databases as {@code --scratch} asks for them. */
final class Scratch {
    private static final Pattern EMBEDDED = Pattern.compile("embedded(?::(\\d{2}))?");

    private Scratch() {}

    static CatalogReading reading() {
        return new CatalogReader();
    }

    static ScratchDatabases databases(Settings settings) {
        String where = settings.scratch();
        if (isEmbedded(settings)) {
            return new EmbeddedScratch(CacheFolder.usual(), reading());
        }
        if (!where.startsWith("postgresql://")) {
            throw new ConfigurationException(
                    "--scratch \"" + where + "\" is neither embedded nor a server's URL",
                    "Write --scratch embedded:15 or --scratch postgresql://user@host:port/postgres.");
        }
        return new UrlScratch(where, reading(), new TerminalPasswords());
    }

    static boolean isEmbedded(Settings settings) {
        return EMBEDDED.matcher(settings.scratch()).matches();
    }

    /** The major version that {@code embedded:MAJOR} names, else 0. */
    static int major(Settings settings) {
        Matcher matcher = EMBEDDED.matcher(settings.scratch());
        return matcher.matches() && matcher.group(1) != null ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
