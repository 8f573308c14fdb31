package dev.plumbline.ui.compare;

import dev.plumbline.port.ShownUrl;
import dev.plumbline.ui.part.Icons;
import dev.plumbline.ui.part.Words;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.jspecify.annotations.Nullable;

/** Both definitions of the selected object side by side; they scroll together. */
final class DefinitionsPane extends StackPane {
    private final CompareViewModel model;
    private final DefinitionArea actual = new DefinitionArea("actual-definition", "word-actual", "line-actual");
    private final DefinitionArea expected = new DefinitionArea("expected-definition", "word-expected", "line-expected");
    private final Label actualTitle = new Label("Actual", Icons.of("mdi2d-database"));
    private final Label expectedTitle = new Label("Expected", Icons.of("mdi2d-database-check-outline"));
    private final SplitPane split;
    private final Label none = new Label("Select an object to see both definitions.");

    DefinitionsPane(CompareViewModel model) {
        this.model = model;
        actual.estimatedScrollYProperty().bindBidirectional(expected.estimatedScrollYProperty());
        actual.estimatedScrollXProperty().bindBidirectional(expected.estimatedScrollXProperty());
        split = new SplitPane(side(actualTitle, actual), side(expectedTitle, expected));
        none.getStyleClass().add("muted");
        getStyleClass().add("definitions");
        getChildren().addAll(split, none);
        setMinHeight(100);
        model.definitions().subscribe(this::show);
    }

    private static Node side(Label title, DefinitionArea area) {
        title.getStyleClass().add("pane-title");
        title.setMaxWidth(Double.MAX_VALUE);
        BorderPane side = new BorderPane(new VirtualizedScrollPane<>(area));
        side.setTop(title);
        side.setMinWidth(200);
        return side;
    }

    private void show(@Nullable Definitions definitions) {
        split.setVisible(definitions != null);
        none.setVisible(definitions == null);
        if (definitions == null) {
            return;
        }
        String what = " · " + Words.label(definitions.id());
        actualTitle.setText(title("Actual", model.actual().get(), definitions.inActual()) + what);
        expectedTitle.setText(title("Expected", model.expected().get(), definitions.inExpected()) + what);
        actual.show(definitions.lines().stream().map(AlignedLine::actual).toList());
        expected.show(definitions.lines().stream().map(AlignedLine::expected).toList());
        int first = firstDifference(definitions);
        actual.showParagraphAtTop(Math.max(0, first - 3));
    }

    private static int firstDifference(Definitions definitions) {
        for (int i = 0; i < definitions.lines().size(); i++) {
            if (!definitions.lines().get(i).same()) {
                return i;
            }
        }
        return 0;
    }

    private static String title(String side, String source, boolean there) {
        String name = ShownUrl.of(source);
        return side + (name.isEmpty() ? "" : " · " + name) + (there ? "" : " · not there");
    }
}
