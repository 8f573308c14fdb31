package dev.plumbline.ui.task;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** Runs work with one executor and tells the watcher with another. */
public final class Tasks implements TaskRunner {
    private final Executor workers;
    private final Executor window;

    /** Work runs with {@code workers}, the watcher is called with {@code window}. */
    public Tasks(Executor workers, Executor window) {
        this.workers = workers;
        this.window = window;
    }

    /** A background thread for each piece of work; watchers are called on the JavaFX thread. */
    public static Tasks inBackground() {
        return new Tasks(work -> Thread.ofPlatform().daemon().name("work").start(work), Platform::runLater);
    }

    @Override
    public <T> RunningWork start(Work<T> work, Watcher<T> watcher) {
        JobProgress progress = new JobProgress(newestOnly(watcher));
        workers.execute(() -> run(work, progress, watcher));
        return progress;
    }

    private <T> void run(Work<T> work, JobProgress progress, Watcher<T> watcher) {
        Runnable end;
        try {
            T value = work.run(progress);
            end = () -> watcher.done(value);
        } catch (Throwable failure) {
            end = () -> watcher.failed(failure);
        }
        Runnable last = progress.cancelled() ? watcher::cancelled : end;
        window.execute(last);
    }

    /** Texts that come faster than the window draws replace each other. */
    private java.util.function.Consumer<String> newestOnly(Watcher<?> watcher) {
        AtomicReference<@Nullable String> newest = new AtomicReference<>();
        return doing -> {
            if (newest.getAndSet(doing) == null) {
                window.execute(() -> tell(watcher, newest.getAndSet(null)));
            }
        };
    }

    private static void tell(Watcher<?> watcher, @Nullable String doing) {
        if (doing != null) {
            watcher.at(doing);
        }
    }
}
