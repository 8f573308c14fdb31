package dev.plumbline.port;

import dev.plumbline.catalog.Snapshot;
import java.io.Writer;
import java.nio.file.Path;

/** Saved snapshots. */
public interface SnapshotFiles {
    /** Writes a snapshot so that {@link #load} gives the same. */
    void save(Snapshot snapshot, Writer to);

    /**
     * Reads a saved one; kinds that this version does not know are kept.
     *
     * @throws ConfigurationException where it is no snapshot or of a newer major format
     */
    Snapshot load(Path file);
}
