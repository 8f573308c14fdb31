package dev.plumbline.ui.overview;

import dev.plumbline.ui.part.Chips;
import dev.plumbline.ui.part.EnvironmentColour;
import dev.plumbline.ui.part.Icons;
import dev.plumbline.ui.part.Prose;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/** One card as a button that opens its findings. */
final class CardBox extends Button {
    CardBox(Card card, Runnable open) {
        getStyleClass().addAll("card-box", card.tone().style());
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAccessibleText(card.title() + ": " + card.mark().text() + ". " + Prose.plain(card.first()));
        Label title = title(card);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox top = new HBox(8, title, space, Chips.of(card.mark()));
        top.setAlignment(Pos.CENTER_LEFT);
        TextFlow first = Prose.of(card.first(), "card-text");
        VBox content = new VBox(8, top, first);
        content.prefWidthProperty().bind(widthProperty().subtract(34));
        first.setMinHeight(Region.USE_PREF_SIZE);
        first.setMaxHeight(38);
        setGraphic(content);
        setPrefHeight(92);
        setMinHeight(92);
        setOnAction(event -> open.run());
    }

    private static Label title(Card card) {
        Label title = new Label(card.title());
        title.getStyleClass().add("card-title");
        Node icon = Icons.of("mdi2s-source-repository");
        if (card.environment() == null) {
            title.setGraphic(icon);
        } else {
            EnvironmentColour.name(title, card.environment());
        }
        return title;
    }
}
