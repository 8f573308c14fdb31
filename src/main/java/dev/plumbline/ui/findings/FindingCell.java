package dev.plumbline.ui.findings;

import dev.plumbline.drift.Finding;
import dev.plumbline.ui.part.Chips;
import dev.plumbline.ui.part.CodeLook;
import dev.plumbline.ui.part.Icons;
import dev.plumbline.ui.part.Mark;
import dev.plumbline.ui.part.Prose;
import dev.plumbline.ui.part.Tone;
import dev.plumbline.ui.part.Words;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A finding with its severity's icon, its object, its code and its message; or the head of a group. */
final class FindingCell extends ListCell<FindingRow> {
    FindingCell() {
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable FindingRow row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().removeAll("group-cell", "finding-cell");
        switch (empty ? null : row) {
            case null -> setGraphic(null);
            case FindingRow.Group group -> show(group);
            case FindingRow.Item(Finding finding) -> show(finding);
        }
    }

    private void show(FindingRow.Group group) {
        getStyleClass().add("group-cell");
        Label name = new Label(group.label());
        name.getStyleClass().add("group-name");
        Label count = new Label("· " + group.findings());
        count.getStyleClass().add("muted");
        setGraphic(new HBox(4, name, count));
        setAccessibleText(group.label() + ", " + Words.count(group.findings(), "finding"));
    }

    private void show(Finding finding) {
        getStyleClass().add("finding-cell");
        CodeLook look = CodeLook.of(finding.code());
        Tone tone = Tone.of(finding);
        HBox top = new HBox(8, object(finding), Chips.of(new Mark(look.label(), tone, "")));
        top.setAlignment(Pos.CENTER_LEFT);
        VBox texts = new VBox(4, top, message(finding));
        HBox.setHgrow(texts, Priority.ALWAYS);
        texts.setMinWidth(0);
        Node icon = Icons.of(look.icon(), tone);
        HBox row = new HBox(12, icon, texts);
        row.setMinWidth(0);
        setGraphic(row);
        setAccessibleText(String.join(
                ", ",
                finding.severity().word(),
                look.label(),
                Words.object(finding),
                where(finding),
                Prose.plain(finding.message())));
    }

    private static Label object(Finding finding) {
        Label object = new Label(Words.object(finding));
        object.getStyleClass().add("finding-object");
        object.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        object.setMaxWidth(Double.MAX_VALUE);
        object.setMinWidth(0);
        HBox.setHgrow(object, Priority.ALWAYS);
        return object;
    }

    private static Label message(Finding finding) {
        Label message = new Label(where(finding) + " · " + Prose.plain(finding.message()));
        message.getStyleClass().add("muted");
        message.setMinWidth(0);
        return message;
    }

    private static String where(Finding finding) {
        return finding.environment().isEmpty() ? "checkout" : finding.environment();
    }
}
