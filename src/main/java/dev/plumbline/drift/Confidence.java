package dev.plumbline.drift;

import java.util.Locale;

/** How sure a finding is of its cause. */
public enum Confidence {
    POSSIBLE,
    LIKELY,
    CERTAIN;

    /** The lower-case word of reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
