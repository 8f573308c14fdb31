package dev.plumbline.ui.task;

/** Work that was started and can be stopped. */
public interface RunningWork {
    /** Asks it to stop: runs its cancel actions on threads of their own and returns at once. */
    void cancel();
}
