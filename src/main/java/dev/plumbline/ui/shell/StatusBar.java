package dev.plumbline.ui.shell;

import dev.plumbline.ui.part.Icons;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** When the review was made, what was looked at, and on which server. */
final class StatusBar extends HBox {
    StatusBar(ShellViewModel model) {
        super(18);
        getStyleClass().add("status-bar");
        setId("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label reviewed = new Label("", Icons.of("mdi2c-check-circle-outline", "icon-tone-success"));
        reviewed.textProperty().bind(model.reviewed());
        reviewed.visibleProperty().bind(model.reviewed().isNotEmpty());
        reviewed.managedProperty().bind(reviewed.visibleProperty());
        Label counts = new Label();
        Label notice = new Label();
        notice.setId("notice");
        notice.textProperty().bind(model.notice());
        Label server = new Label("", Icons.of("mdi2l-lock-outline"));
        server.managedProperty().bind(server.visibleProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(reviewed, counts, space, notice, server);
        model.review().subscribe(review -> {
            counts.setText(review == null ? "No review yet" : StatusTexts.counts(review));
            server.setText(review == null ? "" : StatusTexts.servers(review));
            server.setVisible(!server.getText().isEmpty());
        });
        everyTwentySeconds(model);
    }

    private void everyTwentySeconds(ShellViewModel model) {
        Timeline clock = new Timeline(new KeyFrame(Duration.seconds(20), event -> model.tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                clock.stop();
            } else {
                clock.play();
            }
        });
    }
}
