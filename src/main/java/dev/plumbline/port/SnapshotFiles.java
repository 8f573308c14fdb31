package dev.plumbline.port;

import dev.plumbline.catalog.Snapshot;
import java.nio.file.Path;

/** Saved snapshots. */
public interface SnapshotFiles {
    /** The text of a file from which {@link #load} gives the same. */
    String text(Snapshot snapshot);

    /**
     * Reads a saved one; kinds that this version does not know are kept.
     *
     * @throws ConfigurationException where it is no snapshot or of a newer major format
     */
    Snapshot load(Path file);
}
