package dev.plumbline.ui.shell;

import dev.plumbline.drift.Review;
import dev.plumbline.drift.Review.EnvironmentStatus;
import dev.plumbline.ui.findings.FindingFilter;
import dev.plumbline.ui.part.EnvironmentColour;
import dev.plumbline.ui.part.Icons;
import java.nio.file.Path;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Name, project, environments, search, theme and settings. */
final class HeaderBar extends HBox {
    private final ShellViewModel model;
    private final Runnable chooseProject;
    private final HBox pills = new HBox(10);

    HeaderBar(ShellViewModel model, Runnable chooseProject, Runnable openPalette, Runnable switchTheme) {
        super(10);
        this.model = model;
        this.chooseProject = chooseProject;
        getStyleClass().add("header");
        setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        pills.setAlignment(Pos.CENTER_LEFT);
        pills.setMinWidth(0);
        getChildren().addAll(logo(), project(), pills, space, search(openPalette), theme(switchTheme), settings());
        model.environments().addListener((ListChangeListener<EnvironmentStatus>) change -> fillPills());
        fillPills();
    }

    private static Label logo() {
        Label logo = new Label("Plumbline", Icons.of("mdi2r-ruler", "logo"));
        logo.getStyleClass().add("app-name");
        logo.setMinWidth(190);
        return logo;
    }

    private Node project() {
        Button pill = new Button("Open a project…", Icons.of("mdi2f-folder-outline"));
        pill.setId("project-pill");
        pill.getStyleClass().add("pill");
        pill.setMinWidth(Region.USE_PREF_SIZE);
        pill.setOnAction(event -> chooseProject.run());
        model.project().subscribe(folder -> pill.setText(projectText()));
        model.review().subscribe(review -> pill.setText(projectText()));
        return pill;
    }

    private String projectText() {
        Path folder = model.project().get();
        Review review = model.review().get();
        if (folder == null) {
            return "Open a project…";
        }
        String name = review == null ? String.valueOf(folder.getFileName()) : review.project();
        return review == null || review.commit().isEmpty() ? name : name + "  ·  " + review.commit();
    }

    private void fillPills() {
        pills.getChildren().clear();
        for (EnvironmentStatus environment : model.environments()) {
            Button pill = EnvironmentColour.name(new Button(), environment);
            pill.getStyleClass().addAll("pill", "environment-pill");
            pill.setMinWidth(Region.USE_PREF_SIZE);
            pill.setTooltip(new Tooltip("Findings in " + EnvironmentColour.label(environment)));
            pill.setOnAction(event -> model.showFindings(FindingFilter.of(environment.name(), null)));
            pills.getChildren().add(pill);
        }
    }

    private static Node search(Runnable openPalette) {
        Label keys = new Label("Ctrl K");
        keys.getStyleClass().add("muted");
        Label text = new Label("Search or run a command…", Icons.of("mdi2m-magnify"));
        text.getStyleClass().add("muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox content = new HBox(8, text, space, keys);
        content.setAlignment(Pos.CENTER_LEFT);
        content.setPrefWidth(246);
        Button search = new Button(null, content);
        search.setId("search");
        search.getStyleClass().add("search-button");
        search.setAccessibleText("Search or run a command, Ctrl K");
        search.setOnAction(event -> openPalette.run());
        return search;
    }

    private static Node theme(Runnable switchTheme) {
        Button button = new Button(null, Icons.of("mdi2t-theme-light-dark"));
        button.setId("theme");
        button.getStyleClass().add("icon-button");
        button.setAccessibleText("Switch between light and dark");
        button.setTooltip(new Tooltip("Light or dark"));
        button.setOnAction(event -> switchTheme.run());
        return button;
    }

    private Node settings() {
        MenuButton menu = new MenuButton(null, Icons.of("mdi2c-cog-outline"));
        menu.setId("settings");
        menu.getStyleClass().addAll("icon-button", "no-arrow");
        menu.setAccessibleText("Settings");
        ToggleGroup themes = new ToggleGroup();
        for (ThemeChoice choice : ThemeChoice.values()) {
            RadioMenuItem item = new RadioMenuItem("Theme: " + choice.label());
            item.setToggleGroup(themes);
            item.setOnAction(event -> model.theme().set(choice));
            model.theme().subscribe(now -> item.setSelected(now == choice));
            menu.getItems().add(item);
        }
        MenuItem open = new MenuItem("Open a project…");
        open.setOnAction(event -> chooseProject.run());
        MenuItem again = new MenuItem("Review again");
        again.setOnAction(event -> model.reviewAgain());
        menu.getItems().addAll(new SeparatorMenuItem(), open, again);
        return menu;
    }
}
