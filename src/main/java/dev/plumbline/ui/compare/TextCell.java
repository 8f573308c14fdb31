package dev.plumbline.ui.compare;

import javafx.scene.control.TreeTableCell;
import org.jspecify.annotations.Nullable;

/** Plain text. */
final class TextCell extends TreeTableCell<DifferenceNode, String> {
    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
        super.updateItem(text, empty);
        setText(empty ? null : text);
    }
}
