package dev.plumbline.ui.part;

import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Puts text on the clipboard. */
public final class Copy {
    private Copy() {}

    /** Copies the text now. */
    public static void text(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** A small button that copies the text and says so. */
    public static Button button(String label, String text) {
        Button button = new Button(label, Icons.of("mdi2c-content-copy"));
        button.getStyleClass().addAll("small", "copy-button");
        button.setOnAction(event -> {
            text(text);
            button.setText("Copied");
        });
        button.setMinWidth(Button.USE_PREF_SIZE);
        return button;
    }
}
