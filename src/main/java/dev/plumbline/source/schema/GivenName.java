package dev.plumbline.source.schema;

import org.jspecify.annotations.Nullable;

/**
 * The name that source gives a constraint or an index.
 *
 * @param text null where it gives none
 * @param literal whether it is final ({@code op.f}, {@code conv}): no naming convention applies, and it is cut where it is too long
 */
public record GivenName(@Nullable String text, boolean literal) {
    /** No name: a naming convention's, else PostgreSQL's own. */
    public static final GivenName NONE = new GivenName(null, false);

    /** A plain name; null for none. */
    public static GivenName of(@Nullable String text) {
        return text == null ? NONE : new GivenName(text, false);
    }

    /** A name that {@code op.f} or {@code conv} declares final. */
    public static GivenName literal(String text) {
        return new GivenName(text, true);
    }
}
