package dev.plumbline.ui.part;

import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** Makes a pane of any content act as a button: by mouse, by keyboard, and for screen readers. */
public final class Press {
    private Press() {}

    /** {@code text} is what a screen reader says. */
    public static void on(Region pane, String text, Runnable action) {
        pane.setAccessibleRole(AccessibleRole.BUTTON);
        pane.setAccessibleText(text);
        pane.setFocusTraversable(true);
        pane.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                event.consume();
                action.run();
            }
        });
        pane.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                event.consume();
                action.run();
            }
        });
    }
}
