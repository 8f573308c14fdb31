package dev.plumbline.ui.overview;

import dev.plumbline.ui.part.Copy;
import dev.plumbline.ui.part.Prose;
import dev.plumbline.ui.part.Words;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/** What to do, in order. */
final class StepsBox extends VBox {
    StepsBox(List<Step> steps, OverviewViewModel model) {
        super(6);
        getStyleClass().add("panel");
        setId("steps");
        getChildren().add(title(steps, model));
        if (steps.isEmpty()) {
            getChildren().add(new Label("Nothing: no error and no warning was found in what could be read."));
        }
        for (Step step : steps) {
            getChildren().add(row(steps.indexOf(step) + 1, step, model));
        }
    }

    private static HBox title(List<Step> steps, OverviewViewModel model) {
        Label title = new Label("What to do, in this order");
        title.getStyleClass().add("panel-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label count = new Label(Words.count(steps.size(), "step") + " ·");
        count.getStyleClass().add("muted");
        Hyperlink copy = new Hyperlink("copy as Markdown");
        copy.setOnAction(event -> Copy.text(model.stepsAsMarkdown()));
        HBox box = new HBox(4, title, space, count, copy);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static String shortened(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private static Node row(int number, Step step, OverviewViewModel model) {
        Label badge = new Label(String.valueOf(number));
        badge.getStyleClass().addAll("step-number", step.tone().style());
        TextFlow text = Prose.of(
                step.place().isEmpty() ? step.sentence() : step.sentence() + "  `" + shortened(step.place()) + "`");
        if (!step.place().isEmpty()) {
            Tooltip.install(text, new Tooltip(step.place()));
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        Hyperlink open = new Hyperlink("Open " + Words.count(step.findings(), "finding"));
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setOnAction(event -> model.open(step));
        HBox row = new HBox(10, badge, text, open);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setFillHeight(false);
        return row;
    }
}
