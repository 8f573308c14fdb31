package dev.plumbline.ui.draft;

import dev.plumbline.discovery.Discovery;
import dev.plumbline.discovery.FoundProject;
import dev.plumbline.discovery.Question;
import dev.plumbline.report.ProjectFileText;
import dev.plumbline.ui.task.Job;
import dev.plumbline.ui.task.JobState;
import dev.plumbline.ui.task.TaskRunner;
import dev.plumbline.workflow.discover.DraftJob;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** What was found in a folder without a project file, the answers given so far, and the file as it would be written. */
public final class DraftViewModel {
    private final DraftJob drafts;
    private final Job<Discovery> reading;
    private final Job<Path> writing;
    private final Consumer<Path> written;
    private final ReadOnlyObjectWrapper<@Nullable Path> folder = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Discovery> found = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final Map<Question, String> answers = new LinkedHashMap<>();

    /** {@code written} is told of the folder whose file was written. */
    public DraftViewModel(DraftJob drafts, TaskRunner tasks, Consumer<Path> written) {
        this.drafts = drafts;
        this.reading = new Job<>(tasks, "Looking through the folder failed");
        this.writing = new Job<>(tasks, "plumbline.yaml was not written");
        this.written = written;
    }

    /** Whether that folder has no project file. */
    public boolean isNeeded(Path root) {
        return drafts.isNeeded(root);
    }

    /** Looks through a folder and shows what is found. */
    public void begin(Path root) {
        answers.clear();
        found.set(null);
        text.set("");
        folder.set(root);
        reading.start(
                root.toString(),
                "looking through " + root.getFileName(),
                progress -> drafts.discover(root, progress),
                this::show);
    }

    private void show(Discovery discovery) {
        found.set(discovery);
        render();
    }

    /** Answers a question; an empty answer leaves it open again. */
    public void answer(Question question, String answer) {
        if (answer.isBlank()) {
            answers.remove(question);
        } else {
            answers.put(question, answer.strip());
        }
        render();
    }

    private void render() {
        Discovery discovery = found.get();
        if (discovery == null) {
            return;
        }
        Discovery answered = discovery;
        for (Map.Entry<Question, String> each : answers.entrySet()) {
            if (each.getKey().takes(each.getValue())) {
                answered = answered.answered(each.getKey(), each.getValue());
            }
        }
        text.set(ProjectFileText.render(answered));
    }

    /** Writes the file, then opens the project. */
    public void write() {
        Path root = folder.get();
        if (root == null || !isWritable()) {
            return;
        }
        String wanted = text.get();
        writing.start(root.toString(), "writing plumbline.yaml", progress -> drafts.write(root, wanted), file -> {
            close();
            written.accept(root);
        });
    }

    /** Whether there is anything to write. */
    public boolean isWritable() {
        Discovery discovery = found.get();
        return discovery != null && !discovery.isEmpty();
    }

    /** Stops looking, or lets the draft go. */
    public void close() {
        reading.cancel();
        folder.set(null);
    }

    /** The folder that is looked at; null where no draft is shown. */
    public ReadOnlyObjectProperty<@Nullable Path> folder() {
        return folder.getReadOnlyProperty();
    }

    /** What was found; null until it is. */
    public ReadOnlyObjectProperty<@Nullable Discovery> found() {
        return found.getReadOnlyProperty();
    }

    /** The file as it would be written now. */
    public ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    /** Where the looking stands. */
    public ReadOnlyObjectProperty<JobState> state() {
        return reading.state();
    }

    /** Where the writing stands. */
    public ReadOnlyObjectProperty<JobState> writingState() {
        return writing.state();
    }

    /** What was found, in one sentence. */
    public String summary() {
        Discovery discovery = found.get();
        if (discovery == null) {
            return "";
        }
        FoundProject project = discovery.project();
        if (discovery.isEmpty()) {
            return "No service and no migrations were found here. Choose the folder that holds them, or write plumbline.yaml by hand.";
        }
        List<String> counts = new ArrayList<>();
        counts.add(counted(project.services().size(), "service"));
        counts.add(counted(project.migrations().size(), "migration set"));
        counts.add(counted(project.environments().size(), "environment"));
        return String.join(", ", counts) + " found. None of the project's code was run, and nothing is written yet.";
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
