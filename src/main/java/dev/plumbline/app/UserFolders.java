package dev.plumbline.app;

import java.nio.file.Path;
import net.harawata.appdirs.AppDirsFactory;

/** The user's folders for this program, as the operating system has them. */
final class UserFolders {
    private UserFolders() {}

    /** The user's own connection files. */
    static Path connections() {
        return config().resolve("connections");
    }

    /** Which projects may run their own code. */
    static Path trust() {
        return config().resolve("trusted-projects");
    }

    /** What the window remembers. */
    static Path windowSettings() {
        return config().resolve("window.properties");
    }

    private static Path config() {
        return Path.of(AppDirsFactory.getInstance().getUserConfigDir("plumbline", null, null));
    }
}
