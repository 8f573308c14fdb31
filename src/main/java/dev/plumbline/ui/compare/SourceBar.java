package dev.plumbline.ui.compare;

import dev.plumbline.ui.part.Icons;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The two sources and what starts the comparison. */
final class SourceBar extends HBox {
    SourceBar(CompareViewModel model) {
        super(10);
        getStyleClass().add("source-bar");
        setAlignment(Pos.BOTTOM_LEFT);
        Button swap = new Button(null, Icons.of("mdi2s-swap-horizontal"));
        swap.setId("swap");
        swap.getStyleClass().add("icon-button");
        swap.setAccessibleText("Swap the two sources");
        swap.setTooltip(new javafx.scene.control.Tooltip("Swap"));
        swap.setOnAction(event -> model.swap());
        Button compare = new Button("Compare", Icons.of("mdi2p-play"));
        compare.setId("run-compare");
        compare.getStyleClass().add("accent");
        compare.setMinWidth(Region.USE_PREF_SIZE);
        compare.setOnAction(event -> model.compare());
        compare.disableProperty().bind(model.canCompare().not());
        Button plan = new Button("Plan migration", Icons.of("mdi2c-clipboard-list-outline"));
        plan.setId("plan-migration");
        plan.setMinWidth(Region.USE_PREF_SIZE);
        plan.setOnAction(event -> model.planMigration());
        plan.disableProperty().bind(model.canPlan().not());
        Node actual = field("Actual", "actual", model.actual(), model);
        Node expected = field("Expected", "expected", model.expected(), model);
        getChildren().addAll(actual, swap, expected, compare, plan);
    }

    private static Node field(String name, String id, StringProperty value, CompareViewModel model) {
        ComboBox<String> box = new ComboBox<>(model.suggestions());
        box.setEditable(true);
        box.setId(id);
        box.setAccessibleText(name);
        box.setMaxWidth(Double.MAX_VALUE);
        box.getEditor().setPromptText("env:NAME, sql:FILE, snapshot:FILE, postgresql://…");
        box.getEditor().textProperty().bindBidirectional(value);
        box.valueProperty().subscribe((before, now) -> {
            if (now != null) {
                value.set(now);
            }
        });
        box.getEditor().setOnAction(event -> model.compare());
        Label label = new Label(name);
        label.getStyleClass().add("caption");
        VBox field = new VBox(3, label, box);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }
}
