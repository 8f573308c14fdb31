package dev.plumbline.ui.part;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/** The fonts that come with the window, so that text looks the same everywhere. */
public final class Fonts {
    private static final List<String> FACES = List.of(
            "Inter-Regular",
            "Inter-Medium",
            "Inter-SemiBold",
            "Inter-Bold",
            "JetBrainsMono-Regular",
            "JetBrainsMono-Bold");

    private Fonts() {}

    /** Makes them known to JavaFX. */
    public static void load() {
        FACES.forEach(Fonts::load);
    }

    private static void load(String face) {
        String name = "/dev/plumbline/ui/fonts/" + face + ".ttf";
        try (InputStream file = Fonts.class.getResourceAsStream(name)) {
            Objects.requireNonNull(Font.loadFont(Objects.requireNonNull(file, name), 13), name);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }
}
