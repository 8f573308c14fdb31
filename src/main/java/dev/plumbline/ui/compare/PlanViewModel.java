package dev.plumbline.ui.compare;

import dev.plumbline.diff.Difference;
import dev.plumbline.plan.Plan;
import dev.plumbline.plan.Proof;
import dev.plumbline.plan.RenameCandidate;
import dev.plumbline.plan.Renaming;
import dev.plumbline.plan.Selection;
import dev.plumbline.plan.Statement;
import dev.plumbline.port.ShownUrl;
import dev.plumbline.report.PlanJson;
import dev.plumbline.report.PlanSql;
import dev.plumbline.report.ProofText;
import dev.plumbline.ui.part.Mark;
import dev.plumbline.ui.part.Tone;
import dev.plumbline.ui.part.Words;
import dev.plumbline.ui.task.Job;
import dev.plumbline.ui.task.JobState;
import dev.plumbline.ui.task.TaskRunner;
import dev.plumbline.workflow.PlanJob;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The plan that turns one compared source into the other, with its hazards and its proof. */
public final class PlanViewModel {
    private final Job<PlanJob.Planned> job;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final BooleanProperty writesDrops = new SimpleBooleanProperty();
    private final ObservableList<PlanRow> rows = FXCollections.observableArrayList();
    private final ObservableList<RenameCandidate> renames = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Mark> proof = new ReadOnlyObjectWrapper<>();
    private final List<Renaming> said = new ArrayList<>();
    private @Nullable PlanJob plans;
    private PlanJob.@Nullable Planned planned;
    private String actual = "";
    private String expected = "";

    PlanViewModel(TaskRunner tasks) {
        job = new Job<>(tasks, "The plan could not be made");
        writesDrops.subscribe(wanted -> refresh());
    }

    /** Plans are made by that job from now on. */
    public void use(PlanJob other) {
        plans = other;
    }

    /** Whether the plan stands in the place of the differences. */
    public ReadOnlyBooleanProperty shown() {
        return shown.getReadOnlyProperty();
    }

    /** Where the planning stands. */
    public ReadOnlyObjectProperty<JobState> state() {
        return job.state();
    }

    /** The transactions and their statements, in the order of running. */
    public ObservableList<PlanRow> rows() {
        return rows;
    }

    /** What may have been renamed, and nobody has said so. */
    public ObservableList<RenameCandidate> renames() {
        return renames;
    }

    /** What the plan is, in a sentence. */
    public ReadOnlyStringProperty headline() {
        return headline.getReadOnlyProperty();
    }

    /** What became of the proof; null while there is no plan. */
    public ReadOnlyObjectProperty<@Nullable Mark> proof() {
        return proof.getReadOnlyProperty();
    }

    /** Whether statements that lose data are written out. */
    public BooleanProperty writesDrops() {
        return writesDrops;
    }

    /** Plans between two sources, named as on the command line. */
    void plan(String from, String to) {
        actual = from;
        expected = to;
        said.clear();
        shown.set(true);
        again();
    }

    /** Plans once more. */
    public void again() {
        PlanJob with = plans;
        if (with == null) {
            return;
        }
        show(null);
        String on = ShownUrl.of(actual) + " and " + ShownUrl.of(expected);
        PlanJob.Request request = new PlanJob.Request(Selection.ALL, said, true);
        job.start(on, "reading " + on, progress -> with.plan(actual, expected, request, progress), this::show);
    }

    /** Plans once more, with a rename that a person has confirmed. */
    public void rename(RenameCandidate candidate) {
        said.add(candidate.renaming());
        again();
    }

    /** Stops the planning. */
    public void cancel() {
        job.cancel();
    }

    /** Returns to the differences. */
    public void close() {
        job.cancel();
        shown.set(false);
    }

    /** The plan as a script for psql; empty while there is none. */
    public String sql() {
        return planned == null ? "" : PlanSql.render(planned.plan(), writesDrops.get());
    }

    /** The plan as the file that {@code plumbline run} takes; empty while there is none. */
    public String json() {
        return planned == null ? "" : PlanJson.render(planned.plan(), planned.proof(), renames);
    }

    private void show(PlanJob.@Nullable Planned result) {
        planned = result;
        renames.setAll(result == null ? List.of() : result.renames());
        proof.set(result == null ? null : mark(result.proof()));
        refresh();
    }

    private void refresh() {
        Plan plan = planned == null ? null : planned.plan();
        rows.setAll(plan == null ? List.of() : rows(plan));
        headline.set(plan == null ? "" : headline(plan));
    }

    private List<PlanRow> rows(Plan plan) {
        Set<Difference> held = writesDrops.get() ? Set.of() : plan.losing();
        List<PlanRow> all = new ArrayList<>();
        int groups = plan.statements().stream().mapToInt(Statement::group).max().orElse(-1) + 1;
        int group = -1;
        int number = 1;
        for (Statement statement : plan.statements()) {
            if (statement.group() != group) {
                group = statement.group();
                all.add(new PlanRow.Group("Transaction " + (group + 1) + " of " + groups, hint(plan, group)));
            }
            all.add(new PlanRow.Item(number++, statement, held.contains(statement.cause())));
        }
        return all;
    }

    private static String hint(Plan plan, int group) {
        long count = plan.statements().stream().filter(s -> s.group() == group).count();
        return Words.count(count, "statement") + ", all or nothing";
    }

    private String headline(Plan plan) {
        int statements = plan.statements().size();
        if (statements == 0) {
            return "";
        }
        long hazardous =
                plan.statements().stream().filter(s -> !s.hazards().isEmpty()).count();
        long losing = plan.statements().stream().filter(Statement::losesData).count();
        String losses = losing == 0 ? "" : ", " + losing + (losing == 1 ? " loses data" : " lose data");
        return Words.count(statements, "statement") + " turn " + ShownUrl.of(actual) + " into " + ShownUrl.of(expected)
                + "; " + hazardous + " with hazards" + losses;
    }

    private static Mark mark(Proof proof) {
        String text = ProofText.render(proof).strip();
        return switch (proof) {
            case Proof.Proven proven -> new Mark("Proven", Tone.SUCCESS, "mdi2c-check-decagram-outline", text);
            case Proof.Refuted refuted -> new Mark("Refuted", Tone.DANGER, "mdi2c-close-octagon-outline", text);
            case Proof.Skipped skipped -> new Mark("Not proven", Tone.WARNING, "mdi2h-help-circle-outline", text);
        };
    }
}
