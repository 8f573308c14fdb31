package dev.plumbline.ui.shell;

import dev.plumbline.drift.Review;
import dev.plumbline.drift.Review.EnvironmentStatus;
import dev.plumbline.drift.Review.Status;
import dev.plumbline.ui.findings.FindingFilter;
import dev.plumbline.ui.part.EnvironmentColour;
import dev.plumbline.ui.part.Icons;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The screens, and below them the environments. */
final class NavigationBar extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private final ShellViewModel model;
    private final VBox environments = new VBox(2);
    private final Label title = new Label("ENVIRONMENTS");

    NavigationBar(ShellViewModel model) {
        super(2);
        this.model = model;
        getStyleClass().add("navigation");
        for (Screen screen : Screen.values()) {
            getChildren().add(item(screen));
        }
        title.getStyleClass().add("caption");
        getChildren().addAll(title, environments);
        model.environments().addListener((ListChangeListener<EnvironmentStatus>) change -> fillEnvironments());
        fillEnvironments();
    }

    private Button item(Screen screen) {
        Button item = new Button();
        item.setId("go-" + screen.name().toLowerCase(java.util.Locale.ROOT));
        item.getStyleClass().add("navigation-item");
        item.setMaxWidth(Double.MAX_VALUE);
        Label name = new Label(screen.title(), Icons.of(screen.icon()));
        Label count = new Label();
        count.getStyleClass().add("muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox content = new HBox(name, space, count);
        content.setAlignment(Pos.CENTER_LEFT);
        content.setPrefWidth(150);
        item.setGraphic(content);
        item.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        item.setAccessibleText(screen.title());
        item.setOnAction(event -> model.show(screen));
        model.screen().subscribe(now -> item.pseudoClassStateChanged(CURRENT, now == screen));
        if (screen == Screen.FINDINGS) {
            model.review().subscribe(review -> count.setText(count(review)));
        }
        return item;
    }

    private static String count(@org.jspecify.annotations.Nullable Review review) {
        return review == null ? "" : String.valueOf(review.findings().size());
    }

    private void fillEnvironments() {
        title.setVisible(!model.environments().isEmpty());
        environments.getChildren().clear();
        for (EnvironmentStatus environment : model.environments()) {
            Button item = EnvironmentColour.name(new Button(), environment);
            item.getStyleClass().add("navigation-item");
            item.setMaxWidth(Double.MAX_VALUE);
            item.setAlignment(Pos.CENTER_LEFT);
            if (environment.status() == Status.UNREACHABLE) {
                item.setText(item.getText() + " · not connected");
            }
            item.setOnAction(event -> model.showFindings(FindingFilter.of(environment.name(), null)));
            environments.getChildren().add(item);
        }
    }
}
