package dev.plumbline.port;

import dev.plumbline.drift.Models;
import dev.plumbline.drift.Service;
import java.nio.file.Path;

/** Reads entity models without running them. */
public interface ModelReader {
    /** The models below the service's folder; none where there are none. Those that must be run to be known are a gap. */
    Models read(Path root, Service service, Progress progress);
}
