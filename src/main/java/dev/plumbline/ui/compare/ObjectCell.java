package dev.plumbline.ui.compare;

import dev.plumbline.ui.part.Icons;
import dev.plumbline.ui.part.KindIcons;
import javafx.scene.control.TreeTableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** An object's name with its kind's icon; the icon is made once, since cells change with every scrolled row. */
final class ObjectCell extends TreeTableCell<DifferenceNode, DifferenceNode> {
    private final FontIcon icon = Icons.of(KindIcons.of("table"));

    @Override
    protected void updateItem(@Nullable DifferenceNode node, boolean empty) {
        super.updateItem(node, empty);
        if (empty || node == null) {
            setText(null);
            setGraphic(null);
        } else {
            setText(node.label());
            icon.setIconLiteral(KindIcons.of(node.kind()));
            setGraphic(icon);
        }
    }
}
