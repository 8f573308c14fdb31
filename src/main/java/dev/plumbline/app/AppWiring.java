package dev.plumbline.app;

import dev.plumbline.cli.Jobs;
import dev.plumbline.cli.Settings;
import dev.plumbline.cli.Wiring;
import dev.plumbline.files.SnapshotFolder;
import dev.plumbline.postgres.CacheFolder;
import dev.plumbline.postgres.ScratchCache;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Constructs what commands need. */
final class AppWiring implements Wiring {
    @Override
    public Jobs open(Settings settings) {
        return new AppJobs(settings, null, Scratch.databases(settings));
    }

    @Override
    public boolean hasDisplay() {
        boolean modules = ModuleLayer.boot().findModule("javafx.controls").isPresent();
        boolean linux = System.getProperty("os.name", "").startsWith("Linux");
        return modules && (!linux || System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null);
    }

    @Override
    public void openWindow(@Nullable Path project, Settings settings) {
        AppWindow.open(project, settings, sample());
    }

    @Override
    public Path sample() {
        return Path.of(System.getProperty("plumbline.home", ".")).resolve("sample-projects/wellness");
    }

    @Override
    public void listCache(PrintWriter to) {
        new ScratchCache(CacheFolder.usual()).list().forEach(entry -> to.println(line(entry)));
        heads().ifPresent(entry -> to.println(line(entry)));
    }

    @Override
    public void clearCache(PrintWriter to) {
        new ScratchCache(CacheFolder.usual()).clear().forEach(entry -> to.println("deleted " + line(entry)));
        heads().ifPresent(entry -> {
            new SnapshotFolder(HeadFolder.usual(), "").clear();
            to.println("deleted " + line(entry));
        });
    }

    private static Optional<ScratchCache.Entry> heads() {
        long bytes = new SnapshotFolder(HeadFolder.usual(), "").bytes();
        return bytes == 0 ? Optional.empty() : Optional.of(new ScratchCache.Entry("heads", bytes, false));
    }

    private static String line(ScratchCache.Entry entry) {
        return entry.name() + "  " + entry.bytes() / 1_000_000 + " MB" + (entry.inUse() ? "  in use" : "");
    }
}
