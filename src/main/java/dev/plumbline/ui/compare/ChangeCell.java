package dev.plumbline.ui.compare;

import dev.plumbline.ui.part.Chips;
import javafx.scene.control.TreeTableCell;
import org.jspecify.annotations.Nullable;

/** How an object differs, as a chip; nothing where only something below it does. */
final class ChangeCell extends TreeTableCell<DifferenceNode, DifferenceNode> {
    @Override
    protected void updateItem(@Nullable DifferenceNode node, boolean empty) {
        super.updateItem(node, empty);
        Change change = empty || node == null ? null : node.change();
        setGraphic(change == null ? null : Chips.of(change.mark()));
        setAccessibleText(change == null ? "" : change.word());
    }
}
