package dev.plumbline.port;

/** Makes scratch databases, on an embedded server or on one given by URL. Closing drops what is left and stops the server. */
public interface ScratchDatabases extends AutoCloseable {
    /**
     * A new one, empty but for what was asked for.
     *
     * @throws WorkFailedException where no server can be started or reached
     */
    ScratchDatabase create(ScratchRequest request, Progress progress);

    /** The newest major version that can be had here. */
    int newestMajor();

    @Override
    void close();
}
