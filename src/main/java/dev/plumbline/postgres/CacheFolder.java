package dev.plumbline.postgres;

import java.nio.file.Path;
import net.harawata.appdirs.AppDirsFactory;

/**
 * Where scratch servers live between runs: the folder that {@code PLUMBLINE_CACHE} or the system property {@code plumbline.cache}
 * names, else the user's cache folder.
 */
public final class CacheFolder {
    private CacheFolder() {}

    /** The folder, which need not exist yet. */
    public static Path usual() {
        String property = System.getProperty("plumbline.cache", "");
        if (!property.isEmpty()) {
            return Path.of(property);
        }
        String variable = System.getenv("PLUMBLINE_CACHE");
        return variable != null && !variable.isEmpty() ? Path.of(variable) : ofUser("plumbline");
    }

    /** The user's cache folder of that name. */
    static Path ofUser(String name) {
        return Path.of(AppDirsFactory.getInstance().getUserCacheDir(name, null, null));
    }
}
