package dev.plumbline.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import dev.plumbline.ui.shell.ShellViewModel;
import dev.plumbline.ui.shell.ThemeChoice;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Light and dark: chosen by the user, else as the system is, also when that changes. */
final class Themes {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private final ShellViewModel model;
    private @Nullable Node root;

    Themes(ShellViewModel model) {
        this.model = model;
    }

    /** Gives the window its theme from now on. */
    void apply(Node window) {
        root = window;
        model.theme().subscribe(choice -> show());
        Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> show());
    }

    /** From light to dark or back. */
    void change() {
        model.theme().set(isDark() ? ThemeChoice.LIGHT : ThemeChoice.DARK);
    }

    private void show() {
        Theme theme = isDark() ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
        if (root != null) {
            root.pseudoClassStateChanged(DARK, isDark());
        }
    }

    private boolean isDark() {
        return switch (model.theme().get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }
}
