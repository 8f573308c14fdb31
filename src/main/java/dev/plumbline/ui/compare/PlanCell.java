package dev.plumbline.ui.compare;

import dev.plumbline.plan.Hazard;
import dev.plumbline.ui.part.Chips;
import dev.plumbline.ui.part.Mark;
import dev.plumbline.ui.part.SqlText;
import dev.plumbline.ui.part.Tone;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** A transaction's head, or a statement with its hazards beside it. */
final class PlanCell extends ListCell<PlanRow> {
    private static final double HAZARDS = 0.42;
    private static final double MARGIN = 60;

    PlanCell(ListView<PlanRow> list) {
        getStyleClass().add("plan-cell");
        setPrefWidth(0);
        maxWidthProperty().bind(list.widthProperty());
    }

    @Override
    protected void updateItem(@Nullable PlanRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        getStyleClass().remove("group-cell");
        setGraphic(empty || row == null ? null : node(row));
    }

    private Node node(PlanRow row) {
        return switch (row) {
            case PlanRow.Group group -> head(group);
            case PlanRow.Item item -> statement(item);
        };
    }

    private Node head(PlanRow.Group group) {
        getStyleClass().add("group-cell");
        Label title = new Label(group.title());
        title.getStyleClass().add("plan-group");
        Label hint = new Label(group.hint());
        hint.getStyleClass().add("muted");
        HBox box = new HBox(10, title, hint);
        box.setAlignment(Pos.BASELINE_LEFT);
        return box;
    }

    private Node statement(PlanRow.Item item) {
        Label number = new Label(Integer.toString(item.number()));
        number.getStyleClass().addAll("muted", "plan-number");
        TextFlow sql = SqlText.of(item.statement().sql());
        sql.setOpacity(item.held() ? 0.6 : 1);
        VBox hazards = new VBox(7);
        if (item.held()) {
            hazards.getChildren()
                    .add(Chips.of(new Mark("left out: loses data", Tone.DANGER, "mdi2c-comment-off-outline")));
        }
        item.statement().hazards().forEach(hazard -> hazards.getChildren().add(hazard(hazard)));
        var list = getListView();
        hazards.prefWidthProperty().bind(list.widthProperty().subtract(MARGIN).multiply(HAZARDS));
        hazards.minWidthProperty().bind(hazards.prefWidthProperty());
        hazards.maxWidthProperty().bind(hazards.prefWidthProperty());
        sql.prefWidthProperty()
                .bind(list.widthProperty()
                        .subtract(MARGIN)
                        .multiply(1 - HAZARDS)
                        .subtract(70));
        HBox.setHgrow(sql, Priority.ALWAYS);
        HBox box = new HBox(12, number, sql, hazards);
        box.setAlignment(Pos.TOP_LEFT);
        box.setFillHeight(false);
        return box;
    }

    private static Node hazard(Hazard hazard) {
        Mark mark = HazardLook.of(hazard);
        Label sentence = new Label(mark.hint());
        sentence.setWrapText(true);
        sentence.getStyleClass().add("hazard-text");
        sentence.setMinHeight(Label.USE_PREF_SIZE);
        return new VBox(3, Chips.of(new Mark(mark.text(), mark.tone(), mark.icon())), sentence);
    }
}
