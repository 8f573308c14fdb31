package dev.plumbline.ui.compare;

import dev.plumbline.ui.part.Copy;
import dev.plumbline.ui.part.Icons;
import dev.plumbline.ui.part.StatePane;
import dev.plumbline.ui.task.JobState;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Two sources above, their differences as a tree, the selected object's definitions below. */
public final class CompareView extends BorderPane {
    private final CompareViewModel model;
    private final FilterBar filters;
    private final SplitPane split = new SplitPane();
    private final StatePane states;
    private final DifferenceTable table;

    public CompareView(CompareViewModel model) {
        this.model = model;
        this.filters = new FilterBar(model);
        this.table = new DifferenceTable(model);
        this.states = new StatePane(waiting(), model::cancel, model::compare);
        setId("compare");
        setTop(new SourceBar(model));
        split.setOrientation(Orientation.VERTICAL);
        split.getItems().addAll(upper(), new DefinitionsPane(model));
        split.setDividerPositions(0.46);
        PlanPane plan = new PlanPane(model.plan());
        StackPane differences = new StackPane(split, states);
        setCenter(new StackPane(differences, plan));
        plan.visibleProperty().bind(model.plan().shown());
        differences.visibleProperty().bind(plan.visibleProperty().not());
        model.state().subscribe(this::show);
    }

    /** Puts the cursor into the filter. */
    public void focusFilter() {
        filters.focus();
    }

    /** Copies the selected rows as text. */
    public void copy() {
        Copy.text(table.selectionAsText());
    }

    /** The pane whose divider is remembered. */
    public SplitPane split() {
        return split;
    }

    private VBox upper() {
        Label gaps = new Label("", Icons.of("mdi2e-eye-off-outline"));
        gaps.setId("compare-gaps");
        gaps.getStyleClass().add("gap-banner");
        gaps.setWrapText(true);
        gaps.setMaxWidth(Double.MAX_VALUE);
        gaps.textProperty().bind(model.gaps());
        gaps.visibleProperty().bind(model.gaps().isNotEmpty());
        gaps.managedProperty().bind(gaps.visibleProperty());
        Label counts = new Label();
        counts.setId("difference-counts");
        counts.getStyleClass().addAll("muted", "difference-counts");
        counts.textProperty().bind(model.counts());
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox box = new VBox(filters, counts, gaps, table);
        box.setMinHeight(140);
        return box;
    }

    private void show(JobState state) {
        states.show(state);
        boolean ready = state instanceof JobState.Ready;
        split.setVisible(ready);
        states.setVisible(!ready);
    }

    private static Node waiting() {
        return StatePane.message(
                Icons.of("mdi2c-compare-horizontal", "state-icon"),
                "Compare any two sources",
                "Choose what is there (Actual) and what should be (Expected): an environment, SQL files, a saved "
                        + "snapshot, a database's URL, or nothing (empty:).");
    }
}
