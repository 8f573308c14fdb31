package dev.plumbline.ui.part;

import org.kordamp.ikonli.javafx.FontIcon;

/** Icons of the one set. */
public final class Icons {
    private Icons() {}

    /** The icon of that name in the text's own colour. */
    public static FontIcon of(String name, String... styles) {
        FontIcon icon = new FontIcon(name);
        icon.getStyleClass().addAll(styles);
        return icon;
    }

    /** The icon of that name in a tone's colour. */
    public static FontIcon of(String name, Tone tone) {
        return of(name, "icon-" + tone.style());
    }
}
