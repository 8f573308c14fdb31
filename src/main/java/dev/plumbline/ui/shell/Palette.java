package dev.plumbline.ui.shell;

import dev.plumbline.ui.part.Icons;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Ctrl+K: every action, and findings by their words. */
final class Palette extends StackPane {
    private final Actions actions;
    private final TextField query = new TextField();
    private final ListView<Action> list = new ListView<>();

    Palette(Actions actions) {
        this.actions = actions;
        getStyleClass().add("shade");
        query.setId("palette-query");
        query.setPromptText("Type an action, an object or a code");
        query.setAccessibleText("Search or run a command");
        query.textProperty().subscribe((before, now) -> fill());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setId("palette");
        list.setCellFactory(view -> new ActionCell());
        list.setFocusTraversable(false);
        list.setOnMouseClicked(event -> run());
        list.setPlaceholder(new Label("Nothing fits."));
        VBox box = new VBox(10, query, list);
        box.getStyleClass().add("palette");
        box.setMaxSize(580, 380);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        box.setTranslateY(80);
        getChildren().add(box);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        setVisible(false);
    }

    void open() {
        setVisible(true);
        query.clear();
        fill();
        query.requestFocus();
    }

    void close() {
        setVisible(false);
    }

    private void fill() {
        list.getItems().setAll(actions.matching(query.getText()));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void run() {
        Action chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close();
            chosen.run().run();
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> run();
            case ESCAPE -> close();
            case DOWN -> move(1);
            case UP -> move(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        int size = list.getItems().size();
        if (size > 0) {
            int index = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, size - 1);
            list.getSelectionModel().select(index);
            list.scrollTo(Math.max(0, index - 4));
        }
    }

    /** An action with its icon and its keys. */
    private static final class ActionCell extends ListCell<Action> {
        @Override
        protected void updateItem(@Nullable Action action, boolean empty) {
            super.updateItem(action, empty);
            if (empty || action == null) {
                setGraphic(null);
                return;
            }
            Label name = new Label(action.name(), Icons.of(action.icon()));
            name.setMinWidth(0);
            Label hint = new Label(action.hint());
            hint.getStyleClass().add("muted");
            hint.setMinWidth(Region.USE_PREF_SIZE);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            setGraphic(new HBox(8, name, space, hint));
            setAccessibleText(action.name());
        }
    }
}
