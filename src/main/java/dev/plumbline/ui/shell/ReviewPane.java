package dev.plumbline.ui.shell;

import dev.plumbline.ui.part.Icons;
import dev.plumbline.ui.part.StatePane;
import dev.plumbline.ui.task.JobState;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** A screen that shows the review: while a newer one is made the older stays, with a strip that tells how far it is. */
final class ReviewPane extends BorderPane {
    private final ShellViewModel model;
    private final Node content;
    private final StatePane states;
    private final Label doing = new Label();
    private final HBox strip;

    ReviewPane(ShellViewModel model, Node content, Node doors) {
        this.model = model;
        this.content = content;
        this.states = new StatePane(doors, model::cancel, model::reviewAgain);
        this.strip = strip();
        setCenter(new StackPane(content, states));
        model.state().subscribe(state -> show());
        model.review().subscribe(review -> show());
    }

    private HBox strip() {
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setPrefWidth(160);
        Button cancel = new Button("Cancel", Icons.of("mdi2c-close"));
        cancel.getStyleClass().add("small");
        cancel.setOnAction(event -> model.cancel());
        HBox box = new HBox(12, bar, doing, cancel);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("progress-strip");
        return box;
    }

    private void show() {
        JobState state = model.state().get();
        boolean there = model.review().get() != null && !(state instanceof JobState.Failed);
        content.setVisible(there);
        states.setVisible(!there);
        if (!there) {
            states.show(state);
        }
        boolean reading = there && state instanceof JobState.Reading;
        setTop(reading ? strip : null);
        if (state instanceof JobState.Reading(String text, boolean cancelling)) {
            doing.setText(cancelling ? "Cancelling…" : "Reviewing again: " + text);
        }
    }
}
