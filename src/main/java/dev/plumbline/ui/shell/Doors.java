package dev.plumbline.ui.shell;

import dev.plumbline.ui.part.Icons;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The first thing a newcomer sees: three doors, and the project that was open last. */
final class Doors extends VBox {
    Doors(ShellViewModel model, Runnable chooseProject) {
        super(26);
        setId("doors");
        setAlignment(Pos.CENTER);
        Label title = new Label("What is deployed, what do the migrations say, and who changed it?");
        title.getStyleClass().add("page-title");
        Label hint = new Label("Plumbline only reads. Nothing is changed anywhere until you confirm it.");
        hint.getStyleClass().add("muted");
        HBox doors = new HBox(16);
        doors.setAlignment(Pos.CENTER);
        model.sample()
                .ifPresent(sample -> doors.getChildren()
                        .add(door(
                                "open-sample",
                                "mdi2s-school-outline",
                                "Open the sample",
                                "Seven services, three environments and real faults, on a PostgreSQL that comes along.",
                                () -> model.open(sample))));
        doors.getChildren()
                .add(door(
                        "open-project",
                        "mdi2f-folder-open-outline",
                        "Open a project",
                        "A folder with services and their migrations. You can also drop it on this window.",
                        chooseProject));
        doors.getChildren()
                .add(door(
                        "connect",
                        "mdi2d-database-search-outline",
                        "Connect to a database",
                        "Compare any database with another one, with SQL files or with a saved snapshot.",
                        () -> model.showCompare("postgresql://localhost:5432/postgres", "empty:")));
        getChildren().addAll(new VBox(6, title, hint), doors);
        ((VBox) getChildren().getFirst()).setAlignment(Pos.CENTER);
        model.lastProject().ifPresent(folder -> {
            Button last = new Button("Open " + folder.getFileName() + " again", Icons.of("mdi2h-history"));
            last.setId("open-last");
            last.setOnAction(event -> model.open(folder));
            getChildren().add(last);
        });
    }

    private static Button door(String id, String icon, String title, String text, Runnable open) {
        Label heading = new Label(title);
        heading.getStyleClass().add("card-title");
        Label body = new Label(text);
        body.getStyleClass().add("muted");
        body.setWrapText(true);
        body.setMaxWidth(206);
        VBox content = new VBox(10, Icons.of(icon, "door-icon"), heading, body);
        Button door = new Button(null, content);
        door.setId(id);
        door.getStyleClass().add("door");
        door.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        door.setAccessibleText(title + ". " + text);
        door.setOnAction(event -> open.run());
        return door;
    }
}
