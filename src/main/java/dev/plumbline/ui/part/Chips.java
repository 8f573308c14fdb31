package dev.plumbline.ui.part;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** Marks as nodes. */
public final class Chips {
    private Chips() {}

    /** Icon and word on a ground in the mark's tone. */
    public static Label of(Mark mark) {
        Label chip = new Label(mark.text());
        if (!mark.icon().isEmpty()) {
            chip.setGraphic(Icons.of(mark.icon(), mark.tone()));
        }
        chip.getStyleClass().addAll("chip", mark.tone().style());
        chip.setMinWidth(Label.USE_PREF_SIZE);
        if (!mark.hint().isEmpty()) {
            chip.setTooltip(new Tooltip(mark.hint()));
        }
        return chip;
    }
}
