package dev.plumbline.ui.overview;

import dev.plumbline.ui.part.Copy;
import dev.plumbline.ui.part.Icons;
import dev.plumbline.ui.part.Prose;
import dev.plumbline.ui.part.Tone;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The picture a DBA keeps open. */
public final class OverviewView extends ScrollPane {
    private final OverviewViewModel model;
    private final Runnable again;
    private final VBox page = new VBox(14);

    /** {@code again} starts the review anew. */
    public OverviewView(OverviewViewModel model, Runnable again) {
        this.model = model;
        this.again = again;
        setId("overview");
        page.getStyleClass().add("page");
        page.setMinWidth(0);
        setContent(page);
        setFitToWidth(true);
        model.page().subscribe(this::show);
    }

    private void show(@Nullable OverviewPage shown) {
        page.getChildren().clear();
        if (shown != null) {
            page.getChildren().setAll(heading(shown), cards(shown), new OverviewTable(shown, model), bottom(shown));
            if (!shown.gaps().isEmpty()) {
                page.getChildren().add(gaps(shown));
            }
        }
    }

    private HBox heading(OverviewPage shown) {
        Label title = new Label(shown.title());
        title.setId("overview-title");
        title.getStyleClass().add("page-title");
        Label subtitle = new Label(shown.subtitle());
        subtitle.getStyleClass().add("muted");
        VBox texts = new VBox(4, title, subtitle);
        Button review = new Button("Review again", Icons.of("mdi2r-refresh"));
        review.setOnAction(event -> again.run());
        review.setMinWidth(Region.USE_PREF_SIZE);
        HBox heading = new HBox(12, texts, review);
        HBox.setHgrow(texts, Priority.ALWAYS);
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }

    /** At most four in a row, all of one width and one height. */
    private GridPane cards(OverviewPage shown) {
        GridPane cards = new GridPane(14, 14);
        int inARow = Math.clamp(shown.cards().size(), 1, 4);
        for (int i = 0; i < inARow; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / inARow);
            cards.getColumnConstraints().add(column);
        }
        for (int i = 0; i < shown.cards().size(); i++) {
            Card card = shown.cards().get(i);
            cards.add(new CardBox(card, () -> model.open(card)), i % inARow, i / inARow);
        }
        return cards;
    }

    private HBox bottom(OverviewPage shown) {
        VBox steps = new StepsBox(shown.steps(), model);
        VBox order = new OrderBox(shown.order(), model);
        HBox bottom = new HBox(14, steps, order);
        HBox.setHgrow(steps, Priority.ALWAYS);
        steps.setMinWidth(380);
        steps.setPrefWidth(520);
        return bottom;
    }

    private static VBox gaps(OverviewPage shown) {
        Label title = new Label("What could not be read", Icons.of("mdi2e-eye-off-outline", Tone.WARNING));
        title.getStyleClass().add("panel-title");
        Label hint = new Label("Nothing is said about these, \"in sync\" least of all.");
        hint.getStyleClass().add("muted");
        VBox box = new VBox(6, title, hint);
        box.setId("gaps");
        box.getStyleClass().add("panel");
        shown.gaps().forEach(gap -> box.getChildren().add(Prose.of(gap)));
        return box;
    }

    /** What can be copied of this screen: the steps. */
    public void copy() {
        Copy.text(model.stepsAsMarkdown());
    }
}
