package dev.plumbline.ui.compare;

import dev.plumbline.ui.part.Chips;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.TreeTableCell;
import org.jspecify.annotations.Nullable;

/** How an object differs, as a chip that is made once; nothing where only something below it does. */
final class ChangeCell extends TreeTableCell<DifferenceNode, DifferenceNode> {
    private final Map<Change, Label> chips = new EnumMap<>(Change.class);

    @Override
    protected void updateItem(@Nullable DifferenceNode node, boolean empty) {
        super.updateItem(node, empty);
        Change change = empty || node == null ? null : node.change();
        setGraphic(change == null ? null : chips.computeIfAbsent(change, c -> Chips.of(c.mark())));
        setAccessibleText(change == null ? "" : change.word());
    }
}
