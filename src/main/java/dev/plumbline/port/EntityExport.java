package dev.plumbline.port;

import dev.plumbline.drift.Models;
import dev.plumbline.drift.Service;
import java.nio.file.Path;
import java.util.List;

/** Has entity models that cannot be read without running them say what they declare, by the project's own library. */
public interface EntityExport {
    /** Whether the service has such models. */
    boolean concerns(Path root, Service service);

    /** What {@link #export} of the service would start, and what decides it. */
    List<ExactRuns.Command> commands(Path root, Service service);

    /**
     * The models, as their library would make them on a server of that major version; nothing is connected to. What does not come to its
     * end is a gap.
     */
    Models export(Path root, Service service, int major, Progress progress);
}
