package dev.plumbline.ui.overview;

import dev.plumbline.ui.part.Chips;
import dev.plumbline.ui.part.EnvironmentColour;
import dev.plumbline.ui.part.Icons;
import dev.plumbline.ui.part.Press;
import dev.plumbline.ui.part.Prose;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** One card; pressed, it opens its findings. */
final class CardBox extends VBox {
    private static final double TWO_LINES = 36;

    CardBox(Card card, Runnable open) {
        super(6);
        getStyleClass().addAll("card-box", card.tone().style());
        Label first = new Label(Prose.plain(card.first()));
        first.getStyleClass().add("card-text");
        first.setWrapText(true);
        first.setMinHeight(TWO_LINES);
        first.setMaxHeight(TWO_LINES);
        getChildren().addAll(title(card), Chips.of(card.mark()), first);
        setMinWidth(0);
        Press.on(this, card.title() + ": " + card.mark().text() + ". " + Prose.plain(card.first()), open);
    }

    private static Label title(Card card) {
        Label title = new Label(card.title(), Icons.of("mdi2s-source-repository"));
        title.getStyleClass().add("card-title");
        return card.environment() == null ? title : EnvironmentColour.name(title, card.environment());
    }
}
