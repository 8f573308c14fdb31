package dev.plumbline.ui.compare;

import dev.plumbline.ui.part.Icons;
import dev.plumbline.ui.part.KindIcons;
import javafx.scene.control.TreeTableCell;
import org.jspecify.annotations.Nullable;

/** An object's name with its kind's icon. */
final class ObjectCell extends TreeTableCell<DifferenceNode, DifferenceNode> {
    @Override
    protected void updateItem(@Nullable DifferenceNode node, boolean empty) {
        super.updateItem(node, empty);
        if (empty || node == null) {
            setText(null);
            setGraphic(null);
        } else {
            setText(node.label());
            setGraphic(Icons.of(KindIcons.of(node.kind())));
        }
    }
}
