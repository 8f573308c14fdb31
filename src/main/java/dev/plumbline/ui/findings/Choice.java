package dev.plumbline.ui.findings;

import org.jspecify.annotations.Nullable;

/** One entry of a filter's list; the value is null for "all". */
public record Choice(String label, @Nullable String value) {
    @Override
    public String toString() {
        return label;
    }
}
