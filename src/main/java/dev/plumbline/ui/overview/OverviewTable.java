package dev.plumbline.ui.overview;

import dev.plumbline.drift.Review.EnvironmentStatus;
import dev.plumbline.ui.part.Chips;
import dev.plumbline.ui.part.EnvironmentColour;
import dev.plumbline.ui.part.Press;
import dev.plumbline.ui.part.Prose;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Services against models, start-up code and environments; each cell and each service is a button. */
final class OverviewTable extends VBox {
    private static final double[] FIRST = {10.3, 12.5, 16.3, 14};
    private static final double ENVIRONMENT = 13.5;
    private static final double PRODUCTION = 28;
    private final OverviewViewModel model;
    private final List<EnvironmentStatus> environments;

    OverviewTable(OverviewPage page, OverviewViewModel model) {
        this.model = model;
        this.environments = page.environments();
        getStyleClass().add("overview-table");
        setId("overview-table");
        getChildren().add(header());
        page.rows().forEach(row -> getChildren().add(row(row)));
    }

    private GridPane header() {
        GridPane header = grid("overview-header");
        List<Node> titles = new ArrayList<>();
        for (String title : List.of("Service", "Schema", "Models → head", "Start-up")) {
            titles.add(headerLabel(new Label(title)));
        }
        for (EnvironmentStatus environment : environments) {
            titles.add(headerLabel(EnvironmentColour.name(new Label(), environment)));
        }
        header.addRow(0, titles.toArray(Node[]::new));
        return header;
    }

    private static Label headerLabel(Label label) {
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add("header-label");
        return label;
    }

    private GridPane row(OverviewRow row) {
        GridPane grid = grid("overview-row");
        List<Node> cells = new ArrayList<>(List.of(service(row), schema(row)));
        row.cells().forEach(cell -> cells.add(cell(cell)));
        grid.addRow(0, cells.toArray(Node[]::new));
        return grid;
    }

    private Button service(OverviewRow row) {
        Button button = new Button(row.label());
        button.getStyleClass().addAll("cell-button", row.service().isEmpty() ? "muted" : "service-button");
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.setAccessibleText("Findings of " + row.label());
        button.setOnAction(event -> model.open(row));
        return button;
    }

    private static Label schema(OverviewRow row) {
        Label label = new Label(row.schemas());
        label.getStyleClass().add("muted");
        label.setTooltip(row.schemas().length() > 16 ? new Tooltip(row.schemas()) : null);
        return label;
    }

    private Node cell(Cell cell) {
        if (cell.marks().isEmpty()) {
            Label none = new Label("–");
            none.getStyleClass().addAll("muted", "empty-cell");
            return none;
        }
        FlowPane chips = new FlowPane(5, 5);
        cell.marks().forEach(mark -> chips.getChildren().add(Chips.of(mark)));
        chips.getStyleClass().add("cell-button");
        chips.setMinWidth(0);
        chips.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        Press.on(chips, cell.title() + ": " + Prose.plain(cell.words()), () -> model.open(cell));
        return chips;
    }

    private GridPane grid(String style) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add(style);
        double all = total();
        for (double share : FIRST) {
            grid.getColumnConstraints().add(column(share / all));
        }
        environments.forEach(environment -> grid.getColumnConstraints().add(column(share(environment) / all)));
        return grid;
    }

    private double total() {
        double all = 0;
        for (double share : FIRST) {
            all += share;
        }
        return all + environments.stream().mapToDouble(OverviewTable::share).sum();
    }

    private static double share(EnvironmentStatus environment) {
        return EnvironmentColour.isProduction(environment) ? PRODUCTION : ENVIRONMENT;
    }

    private static ColumnConstraints column(double share) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(100 * share);
        column.setHalignment(HPos.LEFT);
        column.setFillWidth(true);
        return column;
    }
}
