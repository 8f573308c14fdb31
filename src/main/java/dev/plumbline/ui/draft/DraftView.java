package dev.plumbline.ui.draft;

import dev.plumbline.discovery.Discovery;
import dev.plumbline.discovery.Question;
import dev.plumbline.ui.part.Icons;
import dev.plumbline.ui.part.StatePane;
import dev.plumbline.ui.task.JobState;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Over the window: the project file that would be written, what is to be decided beside it, and the two ways on. */
public final class DraftView extends StackPane {
    private final DraftViewModel model;
    private final Label title = new Label();
    private final Label summary = new Label();
    private final Label problem = new Label();
    private final TextArea preview = new TextArea();
    private final VBox questions = new VBox(14);
    private final Button write = new Button("Write plumbline.yaml and review", Icons.of("mdi2c-content-save-outline"));
    private final StatePane states;
    private final VBox content;

    public DraftView(DraftViewModel model) {
        this.model = model;
        this.states = new StatePane(new Label(), model::close, this::again);
        setId("draft");
        getStyleClass().add("shade");
        content = content();
        StackPane card = new StackPane(content, states);
        card.getStyleClass().add("draft-card");
        card.setMaxSize(1100, 680);
        getChildren().add(card);
        model.folder().subscribe(folder -> setVisible(folder != null));
        model.folder()
                .subscribe(folder ->
                        title.setText(folder == null ? "" : folder.getFileName() + " has no plumbline.yaml yet"));
        model.found().subscribe(found -> fill());
        model.state().subscribe(state -> show());
        model.text().subscribe(text -> preview.setText(text));
        model.writingState().subscribe(this::showWriting);
    }

    private void again() {
        if (model.folder().get() != null) {
            model.begin(model.folder().get());
        }
    }

    private VBox content() {
        title.setId("draft-title");
        title.getStyleClass().add("page-title");
        summary.setId("draft-summary");
        summary.getStyleClass().add("muted");
        summary.setWrapText(true);
        problem.setId("draft-problem");
        problem.setWrapText(true);
        problem.getStyleClass().add("draft-problem");
        problem.managedProperty().bind(problem.visibleProperty());
        preview.setId("draft-text");
        preview.setEditable(false);
        preview.getStyleClass().add("draft-text");
        preview.setAccessibleText("plumbline.yaml as it would be written");
        ScrollPane scroll = new ScrollPane(questions);
        scroll.setFitToWidth(true);
        questions.getStyleClass().add("draft-questions");
        SplitPane split = new SplitPane(preview, scroll);
        split.setDividerPositions(0.62);
        VBox.setVgrow(split, Priority.ALWAYS);
        return new VBox(12, title, summary, split, problem, buttons());
    }

    private HBox buttons() {
        write.setId("draft-write");
        write.getStyleClass().add("accent");
        write.setOnAction(event -> model.write());
        Button cancel = new Button("Cancel");
        cancel.setId("draft-cancel");
        cancel.setOnAction(event -> model.close());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox box = new HBox(8, space, cancel, write);
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    private void show() {
        JobState state = model.state().get();
        boolean there = model.found().get() != null && state instanceof JobState.Ready;
        content.setVisible(there);
        states.setVisible(!there);
        if (!there) {
            states.show(state);
        }
    }

    private void showWriting(JobState state) {
        problem.setVisible(state instanceof JobState.Failed);
        problem.setText(
                state instanceof JobState.Failed(var what) ? what.what() + ": " + what.why() + " " + what.next() : "");
    }

    private void fill() {
        Discovery found = model.found().get();
        summary.setText(model.summary());
        write.setDisable(!model.isWritable());
        questions.getChildren().clear();
        problem.setVisible(false);
        if (found == null) {
            return;
        }
        section("To decide", found.questions().isEmpty() ? "Nothing: the files say it all." : "");
        for (Question question : found.questions()) {
            questions.getChildren().add(new QuestionBox(question, answer -> model.answer(question, answer)));
        }
        if (!found.notes().isEmpty()) {
            section("Passed over", String.join("\n\n", found.notes()));
        }
    }

    private void section(String name, String text) {
        Label heading = new Label(name);
        heading.getStyleClass().add("card-title");
        questions.getChildren().add(heading);
        if (!text.isEmpty()) {
            Label body = new Label(text);
            body.setWrapText(true);
            body.getStyleClass().add("muted");
            questions.getChildren().add(body);
        }
    }
}
