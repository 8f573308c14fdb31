package dev.plumbline.ui.trust;

import dev.plumbline.port.ExactRuns;
import dev.plumbline.ui.task.Job;
import dev.plumbline.ui.task.JobState;
import dev.plumbline.ui.task.TaskRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What a project would run, and whether it may; a project that is trusted already is not asked about. */
public final class TrustViewModel {
    private final ExactJobs jobs;
    private final Job<List<ExactRuns.Command>> looking;
    private final Consumer<Path> allowed;
    private final ReadOnlyObjectWrapper<@Nullable Path> folder = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<ExactRuns.Command>> commands = new ReadOnlyObjectWrapper<>(List.of());

    /** {@code allowed} is told of a project that may run its code now. */
    public TrustViewModel(ExactJobs jobs, TaskRunner tasks, Consumer<Path> allowed) {
        this.jobs = jobs;
        this.looking = new Job<>(tasks, "What would run cannot be told");
        this.allowed = allowed;
    }

    /** Asks whether the project may run its code, unless that was answered. */
    public void begin(Path root) {
        commands.set(List.of());
        folder.set(root);
        looking.start(
                root.toString(),
                "looking for the interpreters of " + root.getFileName(),
                progress -> jobs.commands(root),
                found -> decide(root, found));
    }

    private void decide(Path root, List<ExactRuns.Command> found) {
        commands.set(found);
        if (jobs.isTrusted(root, found)) {
            allow(root);
        }
    }

    /** Remembers that what is shown may run, and lets it. */
    public void trust() {
        Path root = folder.get();
        if (root != null && !commands.get().isEmpty()) {
            jobs.trust(root, commands.get());
            allow(root);
        }
    }

    private void allow(Path root) {
        folder.set(null);
        allowed.accept(root);
    }

    /** Lets nothing run. */
    public void close() {
        looking.cancel();
        folder.set(null);
    }

    /** The project that is asked about; null where none is. */
    public ReadOnlyObjectProperty<@Nullable Path> folder() {
        return folder.getReadOnlyProperty();
    }

    /** What would run. */
    public ReadOnlyObjectProperty<List<ExactRuns.Command>> commands() {
        return commands.getReadOnlyProperty();
    }

    /** Where the looking stands. */
    public ReadOnlyObjectProperty<JobState> state() {
        return looking.state();
    }
}
