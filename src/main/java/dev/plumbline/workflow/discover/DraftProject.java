package dev.plumbline.workflow.discover;

import dev.plumbline.discovery.Discovery;
import dev.plumbline.port.Progress;
import java.nio.file.Files;
import java.nio.file.Path;

/** Discovery and writing as one job. */
public final class DraftProject implements DraftJob {
    private final DiscoverProject discovery;
    private final WriteProject writing;

    public DraftProject(DiscoverProject discovery, WriteProject writing) {
        this.discovery = discovery;
        this.writing = writing;
    }

    @Override
    public boolean isNeeded(Path folder) {
        return Files.isDirectory(folder) && !writing.isThere(folder);
    }

    @Override
    public Discovery discover(Path folder, Progress progress) {
        return discovery.discover(folder, progress);
    }

    @Override
    public Path write(Path folder, String text) {
        return writing.write(folder, text, false);
    }
}
