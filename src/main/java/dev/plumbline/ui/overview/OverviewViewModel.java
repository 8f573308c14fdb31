package dev.plumbline.ui.overview;

import dev.plumbline.drift.Review;
import dev.plumbline.ui.Navigator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The overview's page and where its cells, rows and steps lead. */
public final class OverviewViewModel {
    private final Navigator navigator;
    private final ReadOnlyObjectWrapper<@Nullable OverviewPage> page = new ReadOnlyObjectWrapper<>();

    public OverviewViewModel(Navigator navigator) {
        this.navigator = navigator;
    }

    /** What is shown; null before the first review. */
    public ReadOnlyObjectProperty<@Nullable OverviewPage> page() {
        return page.getReadOnlyProperty();
    }

    /** Shows that review. */
    public void show(Review review) {
        page.set(OverviewPage.of(review));
    }

    /** Opens the findings behind a cell. */
    public void open(Cell cell) {
        navigator.showFindings(cell.filter());
    }

    /** Opens all findings of a service. */
    public void open(OverviewRow row) {
        navigator.showFindings(row.filter());
    }

    /** Opens the findings of an environment or of the checkout. */
    public void open(Card card) {
        navigator.showFindings(card.filter());
    }

    /** Opens the findings that a step answers. */
    public void open(Step step) {
        navigator.showFindings(step.filter());
    }

    /** Opens the findings of a service in the drawing. */
    public void open(OrderGraph.Box box) {
        navigator.showFindings(box.filter());
    }

    /** The steps as Markdown. */
    public String stepsAsMarkdown() {
        OverviewPage shown = page.get();
        return shown == null ? "" : Steps.markdown(shown.steps());
    }
}
