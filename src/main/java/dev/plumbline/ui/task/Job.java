package dev.plumbline.ui.task;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** One kind of work that a screen starts again and again: at most one runs, a later start replaces an earlier one. */
public final class Job<T> {
    private final TaskRunner tasks;
    private final String what;
    private final ReadOnlyObjectWrapper<JobState> state = new ReadOnlyObjectWrapper<>(new JobState.Waiting());
    private @Nullable RunningWork running;
    private int turn;

    /** {@code what} names the work where it failed, such as "The review failed". */
    public Job(TaskRunner tasks, String what) {
        this.tasks = tasks;
        this.what = what;
    }

    /** Where it stands. */
    public ReadOnlyObjectProperty<JobState> state() {
        return state.getReadOnlyProperty();
    }

    /** Whether it runs now. */
    public boolean isRunning() {
        return state.get() instanceof JobState.Reading;
    }

    /** Starts it; {@code on} names what it works on, {@code first} says what is done first. */
    public void start(String on, String first, TaskRunner.Work<T> work, Consumer<T> done) {
        stop();
        int mine = ++turn;
        running = null;
        state.set(new JobState.Reading(first, false));
        RunningWork started = tasks.start(work, new Turn(mine, on, done));
        running = isRunning() ? started : null;
    }

    /** Asks it to stop. */
    public void cancel() {
        if (state.get() instanceof JobState.Reading(String doing, boolean cancelling) && !cancelling) {
            state.set(new JobState.Reading(doing, true));
            stop();
        }
    }

    private void stop() {
        if (running != null) {
            running.cancel();
        }
    }

    private void end(int whose, JobState last) {
        if (whose == turn) {
            running = null;
            state.set(last);
        }
    }

    /** One start; it is heard only while no later one has replaced it. */
    private final class Turn implements TaskRunner.Watcher<T> {
        private final int mine;
        private final String on;
        private final Consumer<T> done;

        Turn(int mine, String on, Consumer<T> done) {
            this.mine = mine;
            this.on = on;
            this.done = done;
        }

        @Override
        public void at(String doing) {
            if (mine == turn && state.get() instanceof JobState.Reading(String before, boolean cancelling)) {
                state.set(new JobState.Reading(cancelling ? before : doing, cancelling));
            }
        }

        @Override
        public void done(T value) {
            if (mine == turn) {
                done.accept(value);
            }
            end(mine, new JobState.Ready());
        }

        @Override
        public void failed(Throwable failure) {
            end(mine, new JobState.Failed(Problem.of(what, on, failure)));
        }

        @Override
        public void cancelled() {
            end(mine, new JobState.Cancelled());
        }
    }
}
