package dev.plumbline.ui.complete;

import dev.plumbline.catalog.FirstFew;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.changelog.NextMigration;
import dev.plumbline.plan.Proof;
import dev.plumbline.report.ProofText;
import dev.plumbline.ui.part.Mark;
import dev.plumbline.ui.part.Tone;
import dev.plumbline.ui.task.Job;
import dev.plumbline.ui.task.JobState;
import dev.plumbline.ui.task.TaskRunner;
import dev.plumbline.workflow.CompleteJob;
import dev.plumbline.workflow.CompleteJob.Completion;
import dev.plumbline.workflow.CompleteJob.Draft;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The migration that a service lacks, as it would be written, with its proof. */
public final class CompleteViewModel {
    private static final int SHOWN = 6;

    private final CompleteJob jobs;
    private final Job<Completion> drafting;
    private final Job<Path> writing;
    private final Consumer<Path> written;
    private final ReadOnlyObjectWrapper<@Nullable String> service = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Completion> completion = new ReadOnlyObjectWrapper<>();
    private Path project = Path.of("");
    private boolean allowDrop;

    /** {@code written} is told of the file that was added to the project. */
    public CompleteViewModel(CompleteJob jobs, TaskRunner tasks, Consumer<Path> written) {
        this.jobs = jobs;
        this.drafting = new Job<>(tasks, "The migration was not drafted");
        this.writing = new Job<>(tasks, "The migration was not written");
        this.written = written;
    }

    /** Drafts what that service of the project lacks. */
    public void begin(Path root, String name) {
        project = root;
        allowDrop = false;
        service.set(name);
        again();
    }

    /** Drafts it again. */
    public void again() {
        String name = service.get();
        if (name != null) {
            CompleteJob.Request request = new CompleteJob.Request("", allowDrop);
            completion.set(null);
            drafting.start(
                    name,
                    "replaying the migrations of " + name,
                    progress -> jobs.complete(project, name, request, progress),
                    completion::set);
        }
    }

    /** Drafts it with what loses data, too. */
    public void writeOutDrops() {
        allowDrop = true;
        again();
    }

    /** Whether something was left out because it loses data. */
    public boolean holdsBack() {
        Completion shown = completion.get();
        return shown != null && !shown.held().isEmpty();
    }

    /** Adds the draft to the project. */
    public void write() {
        Draft draft = draft();
        if (draft != null && isWritable()) {
            writing.start(fileName(), "writing " + fileName(), progress -> jobs.write(project, draft), file -> {
                close();
                written.accept(file);
            });
        }
    }

    /** Whether there is a draft, and its proof holds. */
    public boolean isWritable() {
        Draft draft = draft();
        return draft != null && draft.proof() instanceof Proof.Proven;
    }

    /** Stops drafting, or lets the draft go. */
    public void close() {
        drafting.cancel();
        service.set(null);
    }

    /** The draft's text; empty where there is none. */
    public String text() {
        Draft draft = draft();
        return draft == null ? "" : draft.text();
    }

    /** The file's name without folders. */
    public String fileName() {
        Draft draft = draft();
        String file = draft == null ? "" : draft.next().file();
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** Where it goes and what must be done, a sentence each. */
    public List<String> sentences() {
        Completion shown = completion.get();
        if (shown == null) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        Draft draft = shown.draft();
        if (draft == null) {
            sentences.add(
                    shown.held().isEmpty()
                            ? "The migrations make all that the models declare: nothing is missing."
                            : "All that is missing loses data.");
        } else {
            sentences.add("It belongs in " + draft.next().file() + ".");
            if (draft.next() instanceof NextMigration.Changeset changeset && changeset.include() != null) {
                sentences.add("It runs once " + changeset.include().file() + " says: "
                        + changeset.include().lines().strip());
            }
        }
        say(sentences, "Left out, as it loses data: ", shown.held());
        say(
                sentences,
                "Left alone, as a later revision drops it: ",
                shown.shortfall().dropped());
        say(
                sentences,
                "Left alone, as only the migrations have it: ",
                shown.shortfall().more());
        shown.gaps().forEach(gap -> sentences.add("Not read: " + gap.place() + ": " + gap.reason()));
        return sentences;
    }

    private static void say(List<String> sentences, String sentence, List<ObjectId> objects) {
        if (!objects.isEmpty()) {
            sentences.add(
                    sentence + FirstFew.of(objects.stream().map(ObjectId::label).toList(), SHOWN) + ".");
        }
    }

    /** What the replay came to; null where there is no draft. */
    public @Nullable Mark proof() {
        Completion shown = completion.get();
        Draft draft = draft();
        if (draft == null || shown == null) {
            return null;
        }
        int gaps = shown.gaps().size();
        return draft.proof() instanceof Proof.Proven
                ? new Mark(
                        ProofText.ofDraft(gaps),
                        gaps == 0 ? Tone.SUCCESS : Tone.WARNING,
                        "mdi2c-check-decagram-outline",
                        ProofText.sentenceOfDraft(gaps))
                : new Mark(
                        "Refuted",
                        Tone.DANGER,
                        "mdi2c-close-octagon-outline",
                        ProofText.render(draft.proof()).strip());
    }

    private @Nullable Draft draft() {
        Completion shown = completion.get();
        return shown == null ? null : shown.draft();
    }

    /** The service whose draft is shown; null where none is. */
    public ReadOnlyObjectProperty<@Nullable String> service() {
        return service.getReadOnlyProperty();
    }

    /** What was drafted; null until it is. */
    public ReadOnlyObjectProperty<@Nullable Completion> completion() {
        return completion.getReadOnlyProperty();
    }

    /** Where the drafting stands. */
    public ReadOnlyObjectProperty<JobState> state() {
        return drafting.state();
    }

    /** Where the writing stands. */
    public ReadOnlyObjectProperty<JobState> writingState() {
        return writing.state();
    }
}
