package dev.plumbline.ui.findings;

import dev.plumbline.drift.Review.EnvironmentStatus;
import dev.plumbline.ui.part.Copy;
import dev.plumbline.ui.part.Icons;
import dev.plumbline.ui.part.SourceOpener;
import java.util.Objects;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The list of findings and, beside it, one of them. */
public final class FindingsView extends SplitPane {
    private final FindingsViewModel model;
    private final TextField text = new TextField();
    private final FindingList list;
    private final DetailPane detail;

    public FindingsView(FindingsViewModel model, SourceOpener opener, ObservableList<EnvironmentStatus> environments) {
        this.model = model;
        this.list = new FindingList(model);
        this.detail = new DetailPane(model, opener, environments);
        setId("findings");
        VBox left = new VBox(header(), filters(), codes(), list);
        left.getStyleClass().add("findings-side");
        left.setMinWidth(360);
        VBox.setVgrow(list, Priority.ALWAYS);
        getItems().addAll(left, detail);
        SplitPane.setResizableWithParent(left, false);
        setDividerPositions(0.46);
    }

    /** Puts the cursor into the filter. */
    public void focusFilter() {
        text.requestFocus();
        text.selectAll();
    }

    /** Copies the selected finding as Markdown. */
    public void copy() {
        Copy.text(model.markdown());
    }

    private HBox header() {
        Label title = new Label("Findings");
        title.getStyleClass().add("panel-title");
        Label counts = new Label();
        counts.setId("finding-counts");
        counts.getStyleClass().add("muted");
        counts.textProperty().bind(model.counts());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(10, title, counts, space, environment(), service());
        header.getStyleClass().add("findings-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private HBox filters() {
        text.setId("finding-filter");
        text.setPromptText("Filter by object, code, cause…   Ctrl F");
        text.setAccessibleText("Filter findings");
        text.textProperty().subscribe((before, now) -> model.wantText(now));
        model.filter().subscribe(filter -> {
            if (!text.getText().equals(filter.text())) {
                text.setText(filter.text());
            }
        });
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox box = new HBox(8, text);
        box.getStyleClass().add("findings-filters");
        return box;
    }

    private HBox codes() {
        Label label = new Label();
        label.getStyleClass().add("muted");
        label.setMinWidth(0);
        Button clear = new Button("Show all codes", Icons.of("mdi2c-close"));
        clear.getStyleClass().add("small");
        clear.setMinWidth(Region.USE_PREF_SIZE);
        clear.setOnAction(event -> model.wantAllCodes());
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox box = new HBox(8, label, clear);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("findings-filters");
        model.filter().subscribe(filter -> {
            label.setText("Only: " + model.codesInWords());
            box.setVisible(!filter.codes().isEmpty());
            box.setManaged(!filter.codes().isEmpty());
        });
        return box;
    }

    private ComboBox<Choice> environment() {
        ComboBox<Choice> box = choice(model.environments(), "Environment");
        box.setId("finding-environment");
        box.setOnAction(event -> withValue(box, model::wantEnvironment));
        follow(box, () -> model.filter().get().environment());
        return box;
    }

    private ComboBox<Choice> service() {
        ComboBox<Choice> box = choice(model.services(), "Service");
        box.setId("finding-service");
        box.setOnAction(event -> withValue(box, model::wantService));
        follow(box, () -> model.filter().get().service());
        return box;
    }

    private static ComboBox<Choice> choice(ObservableList<Choice> choices, String name) {
        ComboBox<Choice> box = new ComboBox<>(choices);
        box.setAccessibleText(name);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private void follow(ComboBox<Choice> box, Wanted wanted) {
        model.filter().subscribe(filter -> select(box, wanted.value()));
        box.getItems().addListener((javafx.collections.ListChangeListener<Choice>) c -> select(box, wanted.value()));
    }

    private static void select(ComboBox<Choice> box, @Nullable String value) {
        box.getItems().stream()
                .filter(choice -> Objects.equals(choice.value(), value))
                .findFirst()
                .ifPresent(box::setValue);
    }

    private static void withValue(ComboBox<Choice> box, Choose choose) {
        if (box.getValue() != null) {
            choose.value(box.getValue().value());
        }
    }

    private interface Wanted {
        @Nullable
        String value();
    }

    private interface Choose {
        void value(@Nullable String value);
    }
}
