package dev.plumbline.port;

import java.nio.file.Path;
import java.util.List;

/** Finds connection files: the project's own first, then the user's folder, then the folders of {@code --connections}. */
public interface Connections {
    /**
     * The connection of that environment.
     *
     * @throws ConfigurationException where there is none, or its file is wrong
     */
    Connection find(String environment, List<Path> folders);

    /** All names that can be found, sorted. */
    List<String> names(List<Path> folders);
}
