package dev.plumbline.postgres;

import dev.plumbline.port.Progress;
import java.util.LinkedHashSet;
import java.util.Set;

/** A progress that a test can cancel. */
final class TestProgress implements Progress {
    private final Set<Runnable> actions = new LinkedHashSet<>();
    private boolean cancelled;

    @Override
    public void at(String doing) {}

    @Override
    public synchronized boolean cancelled() {
        return cancelled;
    }

    @Override
    public synchronized Registration onCancel(Runnable action) {
        if (cancelled) {
            action.run();
        }
        actions.add(action);
        return () -> forget(action);
    }

    private synchronized void forget(Runnable action) {
        actions.remove(action);
    }

    synchronized void cancel() {
        cancelled = true;
        actions.forEach(Runnable::run);
    }
}
