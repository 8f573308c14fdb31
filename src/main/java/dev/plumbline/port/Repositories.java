package dev.plumbline.port;

import java.nio.file.Path;

/** Opens folders that have no project file yet, and writes it. */
public interface Repositories {
    /**
     * The files of that folder.
     *
     * @throws ConfigurationException where there is no such folder
     */
    RepositoryFiles open(Path folder, Progress progress);

    /** Whether the folder has a project file. */
    boolean hasProjectFile(Path folder);

    /**
     * Reads the text as the project file of that folder, as strictly as it will be read once it is there.
     *
     * @throws ConfigurationException where it would be refused
     */
    void check(Path folder, String text);

    /**
     * Writes the project file, whole or not at all.
     *
     * @throws ConfigurationException where there is one and it may not be replaced
     */
    Path write(Path folder, String text, boolean replace);
}
