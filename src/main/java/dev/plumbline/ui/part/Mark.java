package dev.plumbline.ui.part;

/**
 * A short word with an icon and a tone, shown as a chip.
 *
 * @param icon the icon's name in the Material Design set
 * @param hint a longer text for who points at it; may be empty
 */
public record Mark(String text, Tone tone, String icon, String hint) {
    /** Without a longer text. */
    public Mark(String text, Tone tone, String icon) {
        this(text, tone, icon, "");
    }
}
