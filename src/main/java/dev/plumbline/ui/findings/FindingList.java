package dev.plumbline.ui.findings;

import dev.plumbline.drift.Finding;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/** The list of findings; heads of groups cannot be selected. */
final class FindingList extends ListView<FindingRow> {
    private final FindingsViewModel model;

    FindingList(FindingsViewModel model) {
        super(model.rows());
        this.model = model;
        setId("finding-list");
        setAccessibleText("Findings");
        setCellFactory(list -> new FindingCell());
        Label none = new Label("No finding fits these filters.");
        none.getStyleClass().add("muted");
        setPlaceholder(none);
        getSelectionModel().selectedItemProperty().subscribe((before, now) -> chosen(now));
        model.selected().subscribe(this::follow);
        model.rows().subscribe(() -> follow(model.selected().get()));
    }

    private void chosen(@Nullable FindingRow row) {
        switch (row) {
            case null -> {}
            case FindingRow.Item(Finding finding) -> model.selected().set(finding);
            case FindingRow.Group group -> getSelectionModel().selectNext();
        }
    }

    private void follow(@Nullable Finding finding) {
        int index = finding == null ? -1 : getItems().indexOf(new FindingRow.Item(finding));
        if (index < 0) {
            getSelectionModel().clearSelection();
        } else if (index != getSelectionModel().getSelectedIndex()) {
            getSelectionModel().select(index);
            scrollTo(Math.max(0, index - 2));
        }
    }
}
