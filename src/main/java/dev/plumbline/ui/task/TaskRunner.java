package dev.plumbline.ui.task;

import dev.plumbline.port.Progress;

/** Runs work that takes long, away from the window's thread. */
public interface TaskRunner {
    /** Starts the work; the watcher is called on the window's thread, last of all with exactly one of its three ends. */
    <T> RunningWork start(Work<T> work, Watcher<T> watcher);

    /** What is to be done. */
    interface Work<T> {
        T run(Progress progress);
    }

    /** Who wants to know how it goes. */
    interface Watcher<T> {
        /** What is being done now. */
        void at(String doing);

        /** It ended well. */
        void done(T value);

        /** It failed. */
        void failed(Throwable failure);

        /** Somebody stopped it; a failure after that is no failure. */
        void cancelled();
    }
}
