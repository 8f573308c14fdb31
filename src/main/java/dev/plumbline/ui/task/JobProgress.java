package dev.plumbline.ui.task;

import dev.plumbline.port.Progress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Progress of one piece of work; cancelling runs each action on a thread of its own, so that none waits for another. */
final class JobProgress implements Progress, RunningWork {
    private final Consumer<String> watcher;
    private final Map<Object, Runnable> actions = new LinkedHashMap<>();
    private volatile boolean cancelled;

    JobProgress(Consumer<String> watcher) {
        this.watcher = watcher;
    }

    @Override
    public void at(String doing) {
        watcher.accept(doing);
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    @Override
    public Registration onCancel(Runnable action) {
        Object entry = new Object();
        synchronized (actions) {
            if (!cancelled) {
                actions.put(entry, action);
                return () -> forget(entry);
            }
        }
        action.run();
        return () -> {};
    }

    @Override
    public void cancel() {
        List<Runnable> due;
        synchronized (actions) {
            cancelled = true;
            due = List.copyOf(actions.values());
            actions.clear();
        }
        due.forEach(action -> Thread.ofPlatform().daemon().name("cancel").start(action));
    }

    private void forget(Object entry) {
        synchronized (actions) {
            actions.remove(entry);
        }
    }
}
