package dev.plumbline.port;

import dev.plumbline.catalog.Snapshot;

/** Anything that ends as a snapshot. */
public interface SchemaSource {
    /** What it is, without secrets, such as {@code env:production}. */
    String name();

    /**
     * Reads it whole; what cannot be read is a gap in the snapshot.
     *
     * @throws WorkFailedException where not even the beginning can be read
     */
    Snapshot read(Progress progress);

    /** The same where nobody asks what depends on what, which may be quicker. */
    default Snapshot definitions(Progress progress) {
        return read(progress);
    }
}
