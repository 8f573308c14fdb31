package dev.plumbline.port;

import java.nio.file.Path;

/** Copies of projects in temporary folders, and files that are added to projects. */
public interface ProjectCopies {
    /**
     * A copy of the files below that folder that can be read as source.
     *
     * @throws WorkFailedException where they cannot be copied
     */
    Copy copy(Path root, Progress progress);

    /**
     * Writes a file that is not there yet, whole or not at all, and answers where.
     *
     * @throws ConfigurationException where there is one, or where the path leads out of the project
     */
    Path add(Path root, String file, String text);

    /** One copy; closing deletes it. */
    interface Copy extends AutoCloseable {
        Path root();

        /** The text of a file, by its path relative to the root. */
        String read(String file);

        /** Writes a file of the copy. */
        void write(String file, String text);

        @Override
        void close();
    }
}
