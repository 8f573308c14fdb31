package dev.plumbline.ui.compare;

import dev.plumbline.diff.Difference;
import dev.plumbline.ui.part.Mark;
import dev.plumbline.ui.part.Tone;

/** How an object differs, in the glossary's words. */
public enum Change {
    MISSING("Missing", Tone.DANGER, "mdi2m-minus-circle-outline"),
    UNEXPECTED("Unexpected", Tone.ACCENT, "mdi2p-plus-circle-outline"),
    CHANGED("Changed", Tone.WARNING, "mdi2n-not-equal-variant");

    private final String word;
    private final Tone tone;
    private final String icon;

    Change(String word, Tone tone, String icon) {
        this.word = word;
        this.tone = tone;
        this.icon = icon;
    }

    /** Of a difference. */
    public static Change of(Difference difference) {
        return switch (difference) {
            case Difference.Missing m -> MISSING;
            case Difference.Unexpected u -> UNEXPECTED;
            case Difference.Changed c -> CHANGED;
        };
    }

    /** The word for people. */
    public String word() {
        return word;
    }

    /** As a chip. */
    public Mark mark() {
        return new Mark(word, tone, icon);
    }
}
