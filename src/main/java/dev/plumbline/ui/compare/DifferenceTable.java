package dev.plumbline.ui.compare;

import dev.plumbline.diff.AttributeChange;
import dev.plumbline.diff.Difference;
import dev.plumbline.ui.part.Words;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;

/** The differences as a tree with columns. */
final class DifferenceTable extends TreeTableView<DifferenceNode> {
    private static final int EXPAND_UP_TO = 300;

    DifferenceTable(CompareViewModel model) {
        setId("differences");
        setAccessibleText("Differences");
        getStyleClass().add("difference-table");
        setShowRoot(false);
        setFixedCellSize(30);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getColumns().add(column("Object", 360, node -> node, ObjectCell::new));
        getColumns().add(column("Change", 130, node -> node, ChangeCell::new));
        getColumns().add(column("Kind", 150, DifferenceTable::kind, TextCell::new));
        getColumns().add(column("What differs", 420, DifferenceTable::detail, TextCell::new));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        setPlaceholder(placeholder(model));
        model.tree().subscribe(this::fill);
        getSelectionModel()
                .selectedItemProperty()
                .subscribe((before, now) -> model.selected().set(now == null ? null : now.getValue()));
    }

    String selectionAsText() {
        return getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .map(TreeItem::getValue)
                .map(DifferenceTable::text)
                .collect(Collectors.joining("\n"));
    }

    private static String text(DifferenceNode node) {
        String id = node.id() == null ? node.label() : node.id().toString();
        Change change = node.change();
        return id + "\t" + (change == null ? "" : change.word()) + "\t" + detail(node);
    }

    private static Label placeholder(CompareViewModel model) {
        Label label = new Label();
        label.setId("no-differences");
        label.textProperty().bind(model.emptyText());
        return label;
    }

    private void fill(List<DifferenceNode> schemas) {
        TreeItem<DifferenceNode> root = new TreeItem<>();
        int all = schemas.stream().mapToInt(DifferenceNode::count).sum();
        schemas.forEach(schema -> root.getChildren().add(item(schema, all <= EXPAND_UP_TO, true)));
        root.setExpanded(true);
        setRoot(root);
    }

    private static TreeItem<DifferenceNode> item(DifferenceNode node, boolean expandAll, boolean isSchema) {
        TreeItem<DifferenceNode> item = new TreeItem<>(node);
        item.getChildren()
                .setAll(node.children().stream()
                        .map(child -> item(child, expandAll, false))
                        .toList());
        item.setExpanded(expandAll || isSchema);
        return item;
    }

    private static <V> TreeTableColumn<DifferenceNode, V> column(
            String title,
            double width,
            Function<DifferenceNode, V> value,
            java.util.function.Supplier<javafx.scene.control.TreeTableCell<DifferenceNode, V>> cell) {
        TreeTableColumn<DifferenceNode, V> column = new TreeTableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue().getValue())));
        column.setCellFactory(c -> cell.get());
        return column;
    }

    private static String kind(DifferenceNode node) {
        return node.id() == null ? "" : Words.kind(node.id());
    }

    private static String detail(DifferenceNode node) {
        if (node.difference() instanceof Difference.Changed changed) {
            return changed.changes().stream().map(DifferenceTable::detail).collect(Collectors.joining("; "));
        }
        return node.difference() == null ? Words.count(node.count(), "difference") : below(node);
    }

    private static String below(DifferenceNode node) {
        return node.count() > 1 ? "with " + Words.count(node.count() - 1, "part") : "";
    }

    private static String detail(AttributeChange change) {
        return change.name() + ": " + value(change.actual()) + ", expected " + value(change.expected());
    }

    private static String value(@org.jspecify.annotations.Nullable Object value) {
        String text = value == null ? "none" : String.valueOf(value).replaceAll("\\s+", " ");
        return text.length() > 80 ? text.substring(0, 79) + "…" : text;
    }
}
