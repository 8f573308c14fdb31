package dev.plumbline.source.schema;

import org.jspecify.annotations.Nullable;

/**
 * When a constraint is checked.
 *
 * @param deferrable null where source does not say
 * @param initially {@code DEFERRED} or {@code IMMEDIATE}, null where source does not say
 */
public record Deferral(
        @Nullable Boolean deferrable, @Nullable String initially) {
    /** Nothing said: checked at once. */
    public static final Deferral NONE = new Deferral(null, null);

    String sql() {
        String first = deferrable == null ? "" : deferrable ? " DEFERRABLE" : " NOT DEFERRABLE";
        return initially == null ? first : first + " INITIALLY " + initially;
    }
}
