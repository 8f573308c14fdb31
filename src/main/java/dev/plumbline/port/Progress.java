package dev.plumbline.port;

/** How far a job is, for whoever watches, and the way to stop it. Implementations take calls from any thread. */
public interface Progress {
    /** What is being done now, such as "reading policies of production". */
    void at(String doing);

    /** Whether somebody asked to stop. */
    boolean cancelled();

    /**
     * Runs the action once when somebody asks to stop, at once if that was before; closing the answer takes it back. Actions must be
     * quick or start their own thread.
     */
    Registration onCancel(Runnable action);

    /** Ends the job where somebody asked to stop. */
    default void check() {
        if (cancelled()) {
            throw new CancelledException();
        }
    }

    /** Takes a cancel action back. */
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
