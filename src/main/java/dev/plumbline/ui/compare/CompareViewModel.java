package dev.plumbline.ui.compare;

import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.diff.Comparison;
import dev.plumbline.diff.Difference;
import dev.plumbline.port.ShownUrl;
import dev.plumbline.ui.DefinitionRenderer;
import dev.plumbline.ui.task.Job;
import dev.plumbline.ui.task.JobState;
import dev.plumbline.ui.task.TaskRunner;
import dev.plumbline.workflow.CompareJob;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Two sources, what differs between them, and the selected object's definitions. */
public final class CompareViewModel {
    private final Job<Comparison> job;
    private final PlanViewModel plan;
    private final DefinitionRenderer renderer;
    private final StringProperty actual = new SimpleStringProperty("");
    private final StringProperty expected = new SimpleStringProperty("");
    private final ObservableList<String> suggestions = FXCollections.observableArrayList();
    private final ObservableList<String> kinds = FXCollections.observableArrayList();
    private final ObservableList<String> schemas = FXCollections.observableArrayList();
    private final ObjectProperty<DifferenceFilter> filter = new SimpleObjectProperty<>(DifferenceFilter.ALL);
    private final ReadOnlyObjectWrapper<List<DifferenceNode>> tree = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper counts = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper gaps = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable DifferenceNode> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Definitions> definitions = new ReadOnlyObjectWrapper<>();
    private CompareJob compare;
    private @Nullable Comparison comparison;
    private Compared compared = new Compared("", "");

    /** The two sources of the comparison that is shown. */
    private record Compared(String actual, String expected) {}

    public CompareViewModel(TaskRunner tasks, CompareJob compare, DefinitionRenderer renderer) {
        this.job = new Job<>(tasks, "The comparison failed");
        this.plan = new PlanViewModel(tasks);
        this.compare = compare;
        this.renderer = renderer;
        filter.subscribe(wanted -> refresh());
        selected.subscribe(this::define);
    }

    /** The live side, named as on the command line. */
    public StringProperty actual() {
        return actual;
    }

    /** The declared side, named as on the command line. */
    public StringProperty expected() {
        return expected;
    }

    /** Sources to choose from. */
    public ObservableList<String> suggestions() {
        return suggestions;
    }

    /** Kinds that occur among the differences, by their words. */
    public ObservableList<String> kinds() {
        return kinds;
    }

    /** Schemas that occur among the differences. */
    public ObservableList<String> schemas() {
        return schemas;
    }

    /** Where the comparison stands. */
    public ReadOnlyObjectProperty<JobState> state() {
        return job.state();
    }

    /** What differs and fits the filter, by schema. */
    public ReadOnlyObjectProperty<List<DifferenceNode>> tree() {
        return tree.getReadOnlyProperty();
    }

    /** How many differ, how many are equal. */
    public ReadOnlyStringProperty counts() {
        return counts.getReadOnlyProperty();
    }

    /** What could not be read, in a sentence; empty where all was. */
    public ReadOnlyStringProperty gaps() {
        return gaps.getReadOnlyProperty();
    }

    /** What is said where no difference is shown: never "the same" while a gap hides something. */
    public StringBinding emptyText() {
        return Bindings.createStringBinding(this::emptyWords, tree, gaps);
    }

    /** The selected place in the tree. */
    public ObjectProperty<@Nullable DifferenceNode> selected() {
        return selected;
    }

    /** The selected object's definitions. */
    public ReadOnlyObjectProperty<@Nullable Definitions> definitions() {
        return definitions.getReadOnlyProperty();
    }

    /** The plan between the two sources. */
    public PlanViewModel plan() {
        return plan;
    }

    /** Whether there are differences to plan for. */
    public BooleanBinding canPlan() {
        return Bindings.createBooleanBinding(
                () -> job.state().get() instanceof JobState.Ready
                        && comparison != null
                        && !comparison.differences().isEmpty(),
                job.state(),
                counts);
    }

    /** Plans what turns the compared actual side into the expected one. */
    public void planMigration() {
        plan.plan(compared.actual(), compared.expected());
    }

    /** Whether two sources are named and nothing runs. */
    public BooleanBinding canCompare() {
        return Bindings.createBooleanBinding(
                () -> !actual.get().isBlank() && !expected.get().isBlank() && !job.isRunning(),
                actual,
                expected,
                job.state());
    }

    /** From now on sources are looked for in another project, whose environments are suggested. */
    public void use(CompareJob other, List<String> environments) {
        compare = other;
        suggestions.setAll(Stream.concat(environments.stream().map(name -> "env:" + name), Stream.of("empty:"))
                .toList());
    }

    /** Compares the two sources. */
    public void compare() {
        String live = actual.get().strip();
        String declared = expected.get().strip();
        if (live.isEmpty() || declared.isEmpty()) {
            return;
        }
        CompareJob with = compare;
        compared = new Compared(live, declared);
        plan.close();
        clear();
        job.start(
                ShownUrl.of(live) + " and " + ShownUrl.of(declared),
                "reading " + ShownUrl.of(live) + " and " + ShownUrl.of(declared),
                progress -> with.compare(live, declared, progress),
                this::show);
    }

    /** Stops the comparison. */
    public void cancel() {
        job.cancel();
    }

    /** Exchanges the two sources. */
    public void swap() {
        String before = actual.get();
        actual.set(expected.get());
        expected.set(before);
    }

    /** Filters by words. */
    public void wantText(String text) {
        DifferenceFilter now = filter.get();
        want(new DifferenceFilter(text, now.kind(), now.schema(), now.change()));
    }

    /** Filters by a kind's word; null for all. */
    public void wantKind(@Nullable String kind) {
        DifferenceFilter now = filter.get();
        want(new DifferenceFilter(now.text(), kind, now.schema(), now.change()));
    }

    /** Filters by schema; null for all. */
    public void wantSchema(@Nullable String schema) {
        DifferenceFilter now = filter.get();
        want(new DifferenceFilter(now.text(), now.kind(), schema, now.change()));
    }

    /** Filters by how objects differ; null for all. */
    public void wantChange(@Nullable Change change) {
        DifferenceFilter now = filter.get();
        want(new DifferenceFilter(now.text(), now.kind(), now.schema(), change));
    }

    /** The name for people of a kind's word. */
    static String kindLabel(String word) {
        return Kind.labelOf(new ObjectId(word, ""));
    }

    private String emptyWords() {
        return comparison == null ? "" : ComparisonWords.nothing(comparison);
    }

    /** A filter that is the same costs nothing: a large tree is not built again. */
    private void want(DifferenceFilter wanted) {
        if (!wanted.equals(filter.get())) {
            filter.set(wanted);
        }
    }

    private void clear() {
        comparison = null;
        selected.set(null);
        refresh();
    }

    private void show(Comparison result) {
        kinds.setAll(distinct(result, difference -> difference.id().kind()));
        schemas.setAll(distinct(result, difference -> difference.id().schema()));
        want(new DifferenceFilter(filter.get().text(), null, null, filter.get().change()));
        comparison = result;
        refresh();
    }

    private static List<String> distinct(Comparison result, java.util.function.Function<Difference, String> part) {
        return result.differences().stream()
                .map(part)
                .filter(text -> !text.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private void refresh() {
        Comparison shown = comparison;
        tree.set(shown == null ? List.of() : DifferenceTree.of(shown, filter.get()));
        counts.set(shown == null ? "" : ComparisonWords.counts(shown, fitting()));
        gaps.set(shown == null ? "" : ComparisonWords.gaps(shown.gaps()));
    }

    private long fitting() {
        return tree.get().stream().mapToInt(DifferenceNode::count).sum();
    }

    private void define(@Nullable DifferenceNode node) {
        Comparison shown = comparison;
        if (node == null || shown == null || node.id() == null) {
            definitions.set(null);
            return;
        }
        ObjectId root = node.root() == null ? node.id() : node.root();
        definitions.set(Definitions.of(shown, new Definitions.DifferenceRenderer(renderer), root, node.id()));
    }
}
