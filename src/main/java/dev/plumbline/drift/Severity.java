package dev.plumbline.drift;

import java.util.Locale;

/** How much a finding weighs. */
public enum Severity {
    NOTE,
    WARNING,
    ERROR;

    /** One step less, as in development. */
    public Severity lower() {
        return this == ERROR ? WARNING : NOTE;
    }

    /** The lower-case word of reports and of {@code --fail-on}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
