package dev.plumbline.ui.findings;

import dev.plumbline.drift.Review.EnvironmentStatus;
import dev.plumbline.ui.findings.StateTable.Apart;
import dev.plumbline.ui.findings.StateTable.Column;
import dev.plumbline.ui.findings.StateTable.Line;
import dev.plumbline.ui.findings.StateTable.Value;
import dev.plumbline.ui.part.EnvironmentColour;
import dev.plumbline.ui.part.Icons;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** The states as a table; what stands apart is coloured, bold, and carries a sign and a hint. */
final class StateTablePane extends GridPane {
    StateTablePane(StateTable table, @Nullable EnvironmentStatus environment) {
        setId("states");
        getStyleClass().add("state-table");
        getColumnConstraints().add(column(14));
        double share = 86.0 / table.columns().size();
        table.columns().forEach(column -> getColumnConstraints().add(column(share)));
        addRow(0, fill(new Label(), "state-head"));
        for (int i = 0; i < table.columns().size(); i++) {
            add(head(table.columns().get(i), environment), i + 1, 0);
        }
        int row = 1;
        for (Line line : table.lines()) {
            addLine(row++, line);
        }
    }

    private void addLine(int row, Line line) {
        add(fill(new Label(line.name()), "state-name"), 0, row);
        int column = 1;
        for (Value value : line.values()) {
            add(cell(value), column++, row);
        }
    }

    private static Label head(Column column, @Nullable EnvironmentStatus environment) {
        Label label = fill(new Label(), "state-head");
        if (column.state().equals("live") && environment != null) {
            EnvironmentColour.name(label, environment);
            label.setText("Live");
        } else {
            label.setText(column.title() + shortened(column.revision()));
            label.setGraphic(Icons.of(icon(column.state())));
        }
        if (!column.revision().isEmpty()) {
            label.setTooltip(new Tooltip(column.title() + " " + column.revision()));
        }
        return label;
    }

    private static String shortened(String revision) {
        return revision.isEmpty() ? "" : "\n" + (revision.length() > 15 ? revision.substring(0, 14) + "…" : revision);
    }

    private static Node cell(Value value) {
        Label label = fill(new Label(value.text()), "state-value");
        label.setWrapText(true);
        if (value.apart() != Apart.NOTHING) {
            label.getStyleClass().add("apart-" + value.apart().name().toLowerCase(Locale.ROOT));
            label.setGraphic(Icons.of("mdi2n-not-equal-variant", "apart-icon"));
            label.setTooltip(new Tooltip(value.why()));
            label.setAccessibleText(value.text() + ", " + value.why());
        }
        return label;
    }

    private static Label fill(Label label, String style) {
        label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        label.getStyleClass().add(style);
        return label;
    }

    private static ColumnConstraints column(double share) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(share);
        column.setHgrow(Priority.ALWAYS);
        column.setFillWidth(true);
        return column;
    }

    private static String icon(String state) {
        return switch (state) {
            case "model" -> "mdi2c-code-braces";
            case "head" -> "mdi2s-source-commit-end";
            case "applied" -> "mdi2c-check-decagram-outline";
            default -> "mdi2d-database";
        };
    }
}
