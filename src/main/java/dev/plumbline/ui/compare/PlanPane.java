package dev.plumbline.ui.compare;

import dev.plumbline.plan.RenameCandidate;
import dev.plumbline.ui.part.Chips;
import dev.plumbline.ui.part.Copy;
import dev.plumbline.ui.part.Icons;
import dev.plumbline.ui.part.Mark;
import dev.plumbline.ui.part.StatePane;
import dev.plumbline.ui.task.JobState;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** The plan in the place of the differences: what it is above, its statements in their transactions below. */
final class PlanPane extends BorderPane {
    private final PlanViewModel model;
    private final ListView<PlanRow> list = new ListView<>();
    private final StatePane states;
    private final StackPane proof = new StackPane();
    private final VBox renames = new VBox(6);

    PlanPane(PlanViewModel model) {
        this.model = model;
        this.states = new StatePane(new Label(), model::cancel, model::again);
        setId("plan");
        getStyleClass().add("plan");
        list.setId("plan-statements");
        list.setAccessibleText("Statements of the plan");
        list.setItems(model.rows());
        list.setCellFactory(PlanCell::new);
        list.setPlaceholder(nothing());
        renames.getStyleClass().add("gap-banner");
        renames.setId("rename-candidates");
        setTop(new VBox(head(), renames));
        setCenter(new StackPane(list, states));
        model.state().subscribe(this::show);
        model.proof().subscribe(this::prove);
        model.renames().addListener((ListChangeListener<RenameCandidate>) change -> offer());
        offer();
    }

    private Node head() {
        Button back = new Button("Differences", Icons.of("mdi2a-arrow-left"));
        back.setId("close-plan");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(event -> model.close());
        Label headline = new Label();
        headline.setId("plan-headline");
        headline.getStyleClass().add("plan-headline");
        headline.setWrapText(true);
        headline.textProperty().bind(model.headline());
        HBox.setHgrow(headline, Priority.ALWAYS);
        headline.setMaxWidth(Double.MAX_VALUE);
        HBox first = new HBox(12, back, headline, proof);
        first.setAlignment(Pos.CENTER_LEFT);
        CheckBox drops = new CheckBox("Write out what loses data");
        drops.setId("write-drops");
        drops.selectedProperty().bindBidirectional(model.writesDrops());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox second = new HBox(
                8, drops, space, copy(), save("Save SQL…", "save-sql", "sql"), save("Save JSON…", "save-json", "json"));
        second.setAlignment(Pos.CENTER_LEFT);
        second.visibleProperty().bind(Bindings.isNotEmpty(model.rows()));
        second.managedProperty().bind(second.visibleProperty());
        VBox box = new VBox(10, first, second);
        box.getStyleClass().add("source-bar");
        return box;
    }

    private Button copy() {
        Button copy = new Button("Copy SQL", Icons.of("mdi2c-content-copy"));
        copy.setId("copy-sql");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(event -> Copy.text(model.sql()));
        return copy;
    }

    private Button save(String label, String id, String format) {
        Button save = new Button(label, Icons.of("mdi2c-content-save-outline"));
        save.setId(id);
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.setOnAction(event -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle("Save the plan");
            chooser.setInitialFileName("plan." + format);
            write(chooser.showSaveDialog(getScene().getWindow()), format.equals("sql") ? model.sql() : model.json());
        });
        return save;
    }

    private static void write(@Nullable File file, String text) {
        if (file == null) {
            return;
        }
        try {
            Files.writeString(file.toPath(), text);
        } catch (IOException e) {
            Alert alert = new Alert(Alert.AlertType.ERROR, "Choose a folder that you may write to.");
            alert.setHeaderText("The plan could not be saved as " + file + ": " + e.getMessage());
            alert.show();
        }
    }

    private void show(JobState state) {
        states.show(state);
        boolean ready = state instanceof JobState.Ready;
        list.setVisible(ready);
        states.setVisible(!ready);
    }

    private void prove(@Nullable Mark mark) {
        proof.getChildren().clear();
        if (mark != null) {
            Label chip = Chips.of(mark);
            chip.setId("plan-proof");
            proof.getChildren().add(chip);
        }
    }

    /** Each candidate with a button that says what it does; nothing is assumed. */
    private void offer() {
        renames.getChildren().setAll(model.renames().stream().map(this::offer).toList());
        renames.setVisible(!model.renames().isEmpty());
        renames.setManaged(!model.renames().isEmpty());
    }

    private Node offer(RenameCandidate candidate) {
        var renaming = candidate.renaming();
        Label text = new Label(
                renaming.from().label() + " may be " + renaming.to().label() + " under its old name: "
                        + candidate.evidence() + ".",
                Icons.of("mdi2r-rename-box"));
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button rename = new Button("Rename it to " + renaming.to().simpleName());
        rename.getStyleClass().add("small");
        rename.setMinWidth(Region.USE_PREF_SIZE);
        rename.setOnAction(event -> model.rename(candidate));
        HBox box = new HBox(10, text, rename);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Node nothing() {
        return StatePane.message(
                Icons.of("mdi2c-check-circle-outline", "state-icon"),
                "Nothing to do",
                "The two sides are the same in all that could be read, so no statement is needed.");
    }
}
