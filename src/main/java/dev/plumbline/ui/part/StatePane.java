package dev.plumbline.ui.part;

import dev.plumbline.ui.task.JobState;
import dev.plumbline.ui.task.Problem;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What a screen shows in place of its content while there is none: nothing yet, being read, stopped, failed. */
public final class StatePane extends StackPane {
    private final Runnable cancel;
    private final Runnable again;
    private final Node waiting;

    /** {@code waiting} stands there before anything was asked for. */
    public StatePane(Node waiting, Runnable cancel, Runnable again) {
        this.waiting = waiting;
        this.cancel = cancel;
        this.again = again;
        getStyleClass().add("state-pane");
    }

    /** Shows that state; nothing for a ready one. */
    public void show(JobState state) {
        switch (state) {
            case JobState.Waiting w -> getChildren().setAll(waiting);
            case JobState.Reading reading -> getChildren().setAll(reading(reading));
            case JobState.Cancelled c -> getChildren().setAll(cancelled());
            case JobState.Failed(Problem problem) -> getChildren().setAll(failed(problem));
            case JobState.Ready r -> getChildren().clear();
        }
    }

    /** An icon, a sentence and what to do. */
    public static VBox message(Node icon, String title, String text, Node... actions) {
        HBox buttons = new HBox(8, actions);
        buttons.setAlignment(Pos.CENTER);
        Label heading = styled(new Label(title), "state-title");
        Label body = styled(new Label(text), "state-text");
        VBox box = new VBox(12, icon, heading, body, buttons);
        box.getStyleClass().add("state-box");
        return box;
    }

    private Node reading(JobState.Reading reading) {
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setPrefWidth(320);
        Button stop = new Button("Cancel", Icons.of("mdi2c-close"));
        stop.setId("cancel");
        stop.setDisable(reading.cancelling());
        stop.setOnAction(event -> cancel.run());
        String text = reading.cancelling() ? "Cancelling: the server is asked to stop its query." : reading.doing();
        return message(bar, reading.cancelling() ? "Cancelling…" : "Reading…", text, stop);
    }

    private Node cancelled() {
        Node icon = Icons.of("mdi2c-cancel", "state-icon");
        return message(icon, "Cancelled", "You stopped it. Nothing was changed anywhere.", againButton());
    }

    private Node failed(Problem problem) {
        Node icon = Icons.of("mdi2a-alert-circle-outline", "state-icon", "icon-tone-danger");
        VBox box = message(icon, problem.what(), problem.on(), againButton(), copyButton(problem));
        box.getChildren().add(3, line("Why", problem.why(), "problem-why"));
        box.getChildren().add(4, line("What to do", problem.next(), "problem-next"));
        return box;
    }

    private static Button copyButton(Problem problem) {
        Button button = Copy.button("Copy details", problem.details());
        button.setId("copy-details");
        button.getStyleClass().remove("small");
        return button;
    }

    private Button againButton() {
        Button button = new Button("Try again", Icons.of("mdi2r-refresh"));
        button.setId("try-again");
        button.setOnAction(event -> again.run());
        return button;
    }

    private static Node line(String name, String text, String id) {
        Label label = styled(new Label(name), "caption");
        Label body = styled(new Label(text), "state-detail");
        body.setId(id);
        return new VBox(2, label, body);
    }

    private static Label styled(Label label, String style) {
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
