package dev.plumbline.ui.overview;

import dev.plumbline.ui.overview.OrderGraph.Arrow;
import dev.plumbline.ui.overview.OrderGraph.Box;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Polygon;

/** The order between the services as a drawing. */
final class OrderBox extends VBox {
    OrderBox(OrderGraph graph, OverviewViewModel model) {
        super(10);
        getStyleClass().add("panel");
        setId("order");
        Label title = new Label("Order of the services");
        title.getStyleClass().add("panel-title");
        Label hint = new Label("An arrow leads from what must be there first to what refers to it.");
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        Pane drawing = new Pane();
        graph.arrows().forEach(arrow -> draw(drawing, arrow));
        graph.boxes().forEach(box -> drawing.getChildren().add(button(box, model)));
        drawing.setMinSize(graph.width(), graph.height());
        drawing.setPrefSize(graph.width(), graph.height());
        getChildren().addAll(title, drawing, hint);
    }

    private static Button button(Box box, OverviewViewModel model) {
        Button button = new Button(box.place() + " · " + box.label());
        button.getStyleClass().addAll("order-box", box.errors() ? "with-errors" : "without-errors");
        button.setAccessibleText(box.place() + ": " + box.label() + (box.errors() ? ", has errors" : ""));
        button.resizeRelocate(box.x(), box.y(), box.width(), box.height());
        button.setMinSize(box.width(), box.height());
        button.setPrefSize(box.width(), box.height());
        button.setOnAction(event -> model.open(box));
        return button;
    }

    private static void draw(Pane drawing, Arrow arrow) {
        double startX = arrow.from().x() + arrow.from().width();
        double startY = arrow.from().y() + arrow.from().height() / 2;
        double endX = arrow.to().x() - 6;
        double endY = arrow.to().y() + arrow.to().height() / 2;
        double bend = Math.max(24, (endX - startX) / 2);
        CubicCurve curve = new CubicCurve(startX, startY, startX + bend, startY, endX - bend, endY, endX, endY);
        curve.getStyleClass().add("order-arrow");
        Polygon head = new Polygon(endX + 6, endY, endX - 2, endY - 4, endX - 2, endY + 4);
        head.getStyleClass().add("order-arrow-head");
        drawing.getChildren().addAll(curve, head);
    }
}
