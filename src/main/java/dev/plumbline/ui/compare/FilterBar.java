package dev.plumbline.ui.compare;

import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Filters of the tree: words, kind, schema and how objects differ; and how many there are. */
final class FilterBar extends HBox {
    private final TextField text = new TextField();

    FilterBar(CompareViewModel model) {
        super(10);
        getStyleClass().add("filter-bar");
        setAlignment(Pos.CENTER_LEFT);
        text.setId("difference-filter");
        text.setPromptText("Filter objects, Ctrl F");
        text.setAccessibleText("Filter objects");
        text.setPrefWidth(260);
        text.setMinWidth(150);
        text.textProperty().subscribe((before, now) -> model.wantText(now));
        getChildren()
                .addAll(
                        text,
                        box("kind-filter", "all kinds", model.kinds(), model::wantKind, CompareViewModel::kindLabel),
                        box("schema-filter", "all schemas", model.schemas(), model::wantSchema, Function.identity()),
                        changes(model));
    }

    void focus() {
        text.requestFocus();
        text.selectAll();
    }

    /** The first entry stands for all. */
    private static ComboBox<String> box(
            String id, String all, ObservableList<String> values, Want want, Function<String, String> label) {
        ObservableList<String> entries = FXCollections.observableArrayList("");
        ComboBox<String> box = new ComboBox<>(entries);
        box.setId(id);
        box.setAccessibleText(all);
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setConverter(new OneWay(value -> value == null || value.isEmpty() ? all : label.apply(value)));
        box.setValue("");
        box.setOnAction(
                event -> want.value(box.getValue() == null || box.getValue().isEmpty() ? null : box.getValue()));
        values.addListener((ListChangeListener<String>) change -> {
            entries.setAll(values);
            entries.addFirst("");
            box.setValue("");
        });
        return box;
    }

    private static HBox changes(CompareViewModel model) {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox(toggle("All", "all", null, group, model, "left-pill"));
        for (Change change : Change.values()) {
            String pill = change == Change.CHANGED ? "right-pill" : "center-pill";
            box.getChildren()
                    .add(toggle(
                            change.word(),
                            change.name().toLowerCase(java.util.Locale.ROOT),
                            change,
                            group,
                            model,
                            pill));
        }
        group.selectToggle(group.getToggles().getFirst());
        return box;
    }

    private static ToggleButton toggle(
            String word, String id, @Nullable Change change, ToggleGroup group, CompareViewModel model, String pill) {
        ToggleButton button = new ToggleButton(word);
        button.setId("change-" + id);
        button.setToggleGroup(group);
        button.getStyleClass().add(pill);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> {
            group.selectToggle(button);
            model.wantChange(change);
        });
        return button;
    }

    private interface Want {
        void value(@Nullable String value);
    }
}
