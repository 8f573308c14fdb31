package dev.plumbline.ui.shell;

import dev.plumbline.ui.compare.CompareView;
import dev.plumbline.ui.complete.CompleteView;
import dev.plumbline.ui.draft.DraftView;
import dev.plumbline.ui.findings.FindingsView;
import dev.plumbline.ui.overview.OverviewView;
import dev.plumbline.ui.trust.TrustView;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** Header, navigation, the shown screen, status bar, and the palette over all of them. */
public final class ShellView extends StackPane {
    private final ShellViewModel model;
    private final OverviewView overview;
    private final FindingsView findings;
    private final CompareView compare;
    private final Palette palette;

    /** {@code chooseProject} asks for a folder and opens it, {@code desktop} opens a URL. */
    public ShellView(ShellViewModel model, Runnable chooseProject, Runnable switchTheme, Consumer<String> desktop) {
        this.model = model;
        this.overview = new OverviewView(model.overview(), model::reviewAgain);
        EditorOpener opener = new EditorOpener(model, desktop, System.getProperty("os.name", ""));
        this.findings = new FindingsView(model.findings(), opener, model.environments());
        this.compare = new CompareView(model.compare());
        this.palette = new Palette(new Actions(model, chooseProject));
        Map<Screen, Node> screens = Map.of(
                Screen.OVERVIEW, new ReviewPane(model, overview, new Doors(model, chooseProject)),
                Screen.FINDINGS, new ReviewPane(model, findings, new Doors(model, chooseProject)),
                Screen.COMPARE, compare);
        BorderPane frame = new BorderPane();
        frame.setTop(new HeaderBar(model, chooseProject, palette::open, switchTheme));
        frame.setLeft(new NavigationBar(model));
        frame.setBottom(new StatusBar(model));
        model.screen().subscribe(screen -> frame.setCenter(screens.get(screen)));
        getChildren()
                .addAll(
                        frame,
                        new DraftView(model.draft()),
                        new TrustView(model.trust()),
                        new CompleteView(model.completion()),
                        palette);
    }

    /** Opens the palette. */
    public void openPalette() {
        palette.open();
    }

    /** Closes the palette, or goes back a screen. */
    public void escape() {
        if (palette.isVisible()) {
            palette.close();
        } else if (model.completion().service().get() != null) {
            model.completion().close();
        } else if (model.trust().folder().get() != null) {
            model.trust().close();
        } else if (model.draft().folder().get() != null) {
            model.draft().close();
        } else {
            model.back();
        }
    }

    /** Puts the cursor into the shown screen's filter. */
    public void focusFilter() {
        switch (model.screen().get()) {
            case OVERVIEW -> palette.open();
            case FINDINGS -> findings.focusFilter();
            case COMPARE -> compare.focusFilter();
        }
    }

    /** Copies what is selected on the shown screen as text. */
    public void copy() {
        switch (model.screen().get()) {
            case OVERVIEW -> overview.copy();
            case FINDINGS -> findings.copy();
            case COMPARE -> compare.copy();
        }
        model.say("Copied");
    }

    /** The split panes by the names under which their dividers are remembered. */
    public Map<String, SplitPane> splits() {
        return Map.of("split.findings", findings, "split.compare", compare.split());
    }
}
