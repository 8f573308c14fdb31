package dev.plumbline.ui.shell;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The habits of keyboards: what a focused text field uses itself stays with it. */
public final class Keys {
    private Keys() {}

    /** Installs them on the window's scene. */
    public static void install(Scene scene, ShellView view, ShellViewModel model) {
        on(scene, view::openPalette, KeyCode.K, KeyCombination.SHORTCUT_DOWN);
        on(scene, view::focusFilter, KeyCode.F, KeyCombination.SHORTCUT_DOWN);
        on(scene, view::copy, KeyCode.C, KeyCombination.SHORTCUT_DOWN);
        on(scene, model::refresh, KeyCode.F5);
        on(scene, view::escape, KeyCode.ESCAPE);
        on(scene, () -> model.show(Screen.OVERVIEW), KeyCode.DIGIT1, KeyCombination.SHORTCUT_DOWN);
        on(scene, () -> model.show(Screen.FINDINGS), KeyCode.DIGIT2, KeyCombination.SHORTCUT_DOWN);
        on(scene, () -> model.show(Screen.COMPARE), KeyCode.DIGIT3, KeyCombination.SHORTCUT_DOWN);
    }

    private static void on(Scene scene, Runnable action, KeyCode key, KeyCombination.Modifier... modifiers) {
        scene.getAccelerators().put(new KeyCodeCombination(key, modifiers), action);
    }
}
