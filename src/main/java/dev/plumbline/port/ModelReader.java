package dev.plumbline.port;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.drift.Models;
import dev.plumbline.drift.Service;
import java.nio.file.Path;

/** Reads entity models without running them. */
public interface ModelReader {
    /** The models below the service's folder; none where there are none. */
    Models read(Path root, Service service, Progress progress);

    /** Whether the models can say anything about objects of that kind, and that attribute of them. */
    boolean expresses(ObjectId object, String attribute);
}
