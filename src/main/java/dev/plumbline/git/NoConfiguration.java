package dev.plumbline.git;

import java.io.File;
import java.net.InetAddress;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/** Keeps JGit from the user's and the system's settings, which it would look for by starting the program git. */
final class NoConfiguration extends SystemReader {
    private final SystemReader usual;

    private NoConfiguration(SystemReader usual) {
        this.usual = usual;
    }

    static void install() {
        SystemReader now = SystemReader.getInstance();
        if (!(now instanceof NoConfiguration)) {
            SystemReader.setInstance(new NoConfiguration(now));
        }
    }

    @Override
    public String getHostname() {
        return InetAddress.getLoopbackAddress().getHostName();
    }

    @Override
    public @Nullable String getenv(String variable) {
        return variable.startsWith("GIT_") ? null : usual.getenv(variable);
    }

    @Override
    public @Nullable String getProperty(String key) {
        return usual.getProperty(key);
    }

    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
        return new Empty(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
        return new Empty(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
        return new Empty(parent, fs);
    }

    @Override
    @SuppressWarnings("deprecation")
    public long getCurrentTime() {
        return System.currentTimeMillis();
    }

    @Override
    @SuppressWarnings("deprecation")
    public int getTimezone(long when) {
        return 0;
    }

    private static final class Empty extends FileBasedConfig {
        Empty(@Nullable Config parent, FS fs) {
            super(parent, new File("no configuration"), fs);
        }

        @Override
        public void load() {}

        @Override
        public void save() {}

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
