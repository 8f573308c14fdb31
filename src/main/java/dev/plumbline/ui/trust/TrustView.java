package dev.plumbline.ui.trust;

import dev.plumbline.port.ExactRuns;
import dev.plumbline.ui.part.Icons;
import dev.plumbline.ui.part.StatePane;
import dev.plumbline.ui.task.JobState;
import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Over the window: what a project would run, by name, and the two answers. */
public final class TrustView extends StackPane {
    private final TrustViewModel model;
    private final Label title = new Label();
    private final VBox commands = new VBox(10);
    private final Button trust = new Button(null, Icons.of("mdi2s-shield-check-outline"));
    private final StatePane states;
    private final VBox content;

    public TrustView(TrustViewModel model) {
        this.model = model;
        this.states = new StatePane(new Label(), model::close, this::again);
        setId("trust");
        getStyleClass().add("shade");
        content = content();
        StackPane card = new StackPane(content, states);
        card.getStyleClass().add("draft-card");
        card.setMaxSize(820, 560);
        getChildren().add(card);
        model.folder().subscribe(this::ask);
        model.commands()
                .subscribe(found -> commands.getChildren()
                        .setAll(found.stream().map(TrustView::command).toList()));
        model.state().subscribe(this::show);
    }

    private void again() {
        Path folder = model.folder().get();
        if (folder != null) {
            model.begin(folder);
        }
    }

    private void ask(@org.jspecify.annotations.Nullable Path folder) {
        setVisible(folder != null);
        if (folder != null) {
            title.setText("May " + folder.getFileName() + " run its own code?");
            trust.setText("Trust " + folder.getFileName() + " and run it");
        }
    }

    private VBox content() {
        title.setId("trust-title");
        title.getStyleClass().add("page-title");
        Label text = new Label(
                "The exact way runs what is named here, as you and on this machine, against a scratch database. The answer is"
                        + " kept in your own folder and holds until an interpreter, an env.py or a pom.xml changes, or the project is moved.");
        text.setWrapText(true);
        text.getStyleClass().add("muted");
        commands.setId("trust-commands");
        ScrollPane scroll = new ScrollPane(commands);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return new VBox(12, title, text, scroll, buttons());
    }

    private HBox buttons() {
        trust.setId("trust-accept");
        trust.getStyleClass().add("accent");
        trust.setOnAction(event -> model.trust());
        Button cancel = new Button("Run nothing");
        cancel.setId("trust-cancel");
        cancel.setOnAction(event -> model.close());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox box = new HBox(8, space, cancel, trust);
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    private static VBox command(ExactRuns.Command command) {
        Label does = new Label(command.does());
        does.setWrapText(true);
        Label interpreter = new Label(command.interpreter());
        interpreter.getStyleClass().addAll("muted", "draft-text");
        interpreter.setWrapText(true);
        return new VBox(2, does, interpreter);
    }

    private void show(JobState state) {
        boolean there = state instanceof JobState.Ready;
        content.setVisible(there);
        states.setVisible(!there);
        if (!there) {
            states.show(state);
        }
    }
}
