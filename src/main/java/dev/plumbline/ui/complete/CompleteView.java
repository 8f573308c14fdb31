package dev.plumbline.ui.complete;

import dev.plumbline.ui.part.Chips;
import dev.plumbline.ui.part.Copy;
import dev.plumbline.ui.part.Icons;
import dev.plumbline.ui.part.Mark;
import dev.plumbline.ui.part.StatePane;
import dev.plumbline.ui.task.JobState;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** Over the window: the migration that a service lacks, where it goes, whether its proof holds, and the ways on. */
public final class CompleteView extends StackPane {
    private final CompleteViewModel model;
    private final Label title = new Label();
    private final StackPane proof = new StackPane();
    private final VBox sentences = new VBox(4);
    private final Label problem = new Label();
    private final TextArea preview = new TextArea();
    private final Button copy = new Button("Copy", Icons.of("mdi2c-content-copy"));
    private final Button save = new Button("Save as…", Icons.of("mdi2c-content-save-outline"));
    private final Button drops = new Button("Write out what loses data");
    private final Button write = new Button(null, Icons.of("mdi2f-file-plus-outline"));
    private final StatePane states;
    private final VBox content;

    public CompleteView(CompleteViewModel model) {
        this.model = model;
        this.states = new StatePane(new Label(), model::close, model::again);
        setId("complete");
        getStyleClass().add("shade");
        content = content();
        StackPane card = new StackPane(content, states);
        card.getStyleClass().add("draft-card");
        card.setMaxSize(1000, 700);
        getChildren().add(card);
        model.service().subscribe(service -> {
            setVisible(service != null);
            title.setText("The migration that " + service + " lacks");
        });
        model.completion().subscribe(completion -> fill());
        model.state().subscribe(state -> show());
        model.writingState().subscribe(this::showProblem);
    }

    private VBox content() {
        title.setId("complete-title");
        title.getStyleClass().add("page-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        proof.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(12, title, proof);
        head.setAlignment(Pos.CENTER_LEFT);
        sentences.setId("complete-sentences");
        problem.setId("complete-problem");
        problem.setWrapText(true);
        problem.getStyleClass().add("draft-problem");
        problem.managedProperty().bind(problem.visibleProperty());
        preview.setId("complete-text");
        preview.setEditable(false);
        preview.getStyleClass().add("draft-text");
        preview.setAccessibleText("The migration as it would be written");
        preview.managedProperty().bind(preview.visibleProperty());
        VBox.setVgrow(preview, Priority.ALWAYS);
        return new VBox(12, head, sentences, preview, problem, buttons());
    }

    private HBox buttons() {
        copy.setId("complete-copy");
        copy.setOnAction(event -> Copy.text(model.text()));
        save.setId("complete-save");
        save.setOnAction(event -> save());
        drops.setId("complete-drops");
        drops.managedProperty().bind(drops.visibleProperty());
        drops.setOnAction(event -> model.writeOutDrops());
        write.setId("complete-write");
        write.getStyleClass().add("accent");
        write.setMnemonicParsing(false);
        write.setOnAction(event -> model.write());
        Button cancel = new Button("Cancel");
        cancel.setId("complete-cancel");
        cancel.setOnAction(event -> model.close());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox box = new HBox(8, copy, save, drops, space, cancel, write);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void show() {
        JobState state = model.state().get();
        boolean there = model.completion().get() != null && state instanceof JobState.Ready;
        content.setVisible(there);
        states.setVisible(!there);
        if (!there) {
            states.show(state);
        }
    }

    private void fill() {
        boolean drafted = !model.text().isEmpty();
        preview.setText(model.text());
        preview.setVisible(drafted);
        copy.setDisable(!drafted);
        save.setDisable(!drafted);
        drops.setVisible(model.holdsBack());
        write.setText(drafted ? "Write " + model.fileName() : "Write");
        write.setDisable(!model.isWritable());
        problem.setVisible(false);
        sentences
                .getChildren()
                .setAll(model.sentences().stream().map(CompleteView::sentence).toList());
        Mark mark = model.proof();
        proof.getChildren().clear();
        if (mark != null) {
            Label chip = Chips.of(mark);
            chip.setId("complete-proof");
            proof.getChildren().add(chip);
            if (!model.isWritable()) {
                Label refuted = sentence(mark.hint());
                refuted.getStyleClass().setAll("label", "draft-problem");
                sentences.getChildren().addFirst(refuted);
            }
        }
    }

    private static Label sentence(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("muted");
        return label;
    }

    private void showProblem(JobState state) {
        problem.setVisible(state instanceof JobState.Failed);
        problem.setText(
                state instanceof JobState.Failed(var what) ? what.what() + ": " + what.why() + " " + what.next() : "");
    }

    private void save() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save the migration");
        chooser.setInitialFileName(model.fileName());
        @Nullable File file = chooser.showSaveDialog(getScene().getWindow());
        if (file == null) {
            return;
        }
        try {
            Files.writeString(file.toPath(), model.text());
        } catch (IOException e) {
            problem.setText("It could not be saved as " + file + ": " + e.getMessage()
                    + ". Choose a folder that you may write to.");
            problem.setVisible(true);
        }
    }
}
