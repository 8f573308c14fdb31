package dev.plumbline.cli;

import dev.plumbline.port.Progress;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Shows on standard error what is being done, on a line that is written over, or on a line each with the time; Ctrl-C asks the job to stop. */
final class TerminalProgress implements Progress {
    private final PrintStream err;
    private final boolean shown;
    private final boolean verbose;
    private final long started = System.nanoTime();
    private final List<Runnable> actions = new ArrayList<>();
    private boolean cancelled;
    private int width;

    TerminalProgress(PrintStream err, boolean shown, boolean verbose) {
        this.err = err;
        this.shown = shown && !verbose;
        this.verbose = verbose;
    }

    /** Stops the running job when the program is asked to end. */
    TerminalProgress stoppedByShutdown() {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::cancel));
        return this;
    }

    void cancel() {
        List<Runnable> waiting;
        synchronized (this) {
            cancelled = true;
            waiting = List.copyOf(actions);
            actions.clear();
        }
        waiting.forEach(Runnable::run);
    }

    @Override
    public synchronized void at(String doing) {
        if (verbose) {
            err.printf("%6.2f s  %s%n", (System.nanoTime() - started) / 1e9, doing);
        }
        if (shown) {
            err.print("\r" + doing + " …" + " ".repeat(Math.max(0, width - doing.length())));
            err.flush();
            width = doing.length();
        }
    }

    /** Takes the line away. */
    synchronized void done() {
        if (shown && width > 0) {
            err.print("\r" + " ".repeat(width + 2) + "\r");
            err.flush();
            width = 0;
        }
    }

    @Override
    public synchronized boolean cancelled() {
        return cancelled;
    }

    @Override
    public Registration onCancel(Runnable action) {
        boolean now;
        synchronized (this) {
            now = cancelled;
            if (!now) {
                actions.add(action);
            }
        }
        if (now) {
            action.run();
        }
        return () -> forget(action);
    }

    private synchronized void forget(Runnable action) {
        actions.remove(action);
    }
}
