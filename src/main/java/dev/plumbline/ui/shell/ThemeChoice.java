package dev.plumbline.ui.shell;

import java.util.Arrays;
import java.util.Locale;

/** Light, dark, or as the system is. */
public enum ThemeChoice {
    SYSTEM("As the system"),
    LIGHT("Light"),
    DARK("Dark");

    private final String label;

    ThemeChoice(String label) {
        this.label = label;
    }

    /** The name for people. */
    public String label() {
        return label;
    }

    /** The word it is remembered by. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ThemeChoice of(String word) {
        return Arrays.stream(values())
                .filter(choice -> choice.word().equals(word))
                .findFirst()
                .orElse(SYSTEM);
    }
}
