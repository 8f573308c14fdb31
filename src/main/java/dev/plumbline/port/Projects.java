package dev.plumbline.port;

import dev.plumbline.drift.Project;
import java.nio.file.Path;

/** Opens project folders. */
public interface Projects {
    /**
     * The project in that folder.
     *
     * @throws ConfigurationException with place and remedy where there is none or its file is wrong
     */
    Project open(Path folder);
}
