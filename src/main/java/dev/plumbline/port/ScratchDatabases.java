package dev.plumbline.port;

import java.util.Optional;
import java.util.Set;

/** Makes scratch databases, on an embedded server or on one given by URL. Closing drops what is left and stops the server. */
public interface ScratchDatabases extends AutoCloseable {
    /**
     * A new one, empty but for what was asked for.
     *
     * @throws WorkFailedException where no server can be started or reached
     */
    ScratchDatabase create(ScratchRequest request, Progress progress);

    /** The keys of all databases that are kept on the server of that request. */
    default Set<String> kept(ScratchRequest request, Progress progress) {
        return Set.of();
    }

    /** A clone of the database that was kept under that key for that request, unless it has gone. */
    default Optional<KeptHead> clone(ScratchRequest request, String key, Progress progress) {
        return Optional.empty();
    }

    /** The newest major version that can be had here. */
    int newestMajor();

    @Override
    void close();
}
