package dev.plumbline.workflow.discover;

import dev.plumbline.discovery.Discovery;
import dev.plumbline.port.Progress;
import java.nio.file.Path;

/** Drafts the project file of a folder that has none, as a window wants it. */
public interface DraftJob {
    /** Whether the folder has no project file. */
    boolean isNeeded(Path folder);

    /** What is found there. */
    Discovery discover(Path folder, Progress progress);

    /** Writes the file and answers where it is; one that came to be there meanwhile is not replaced. */
    Path write(Path folder, String text);
}
