package dev.plumbline.catalog;

import java.util.Collection;
import java.util.stream.Collectors;

/** The beginning of a list as a person reads it: {@code a, b and 3 more}. */
public final class FirstFew {
    private FirstFew() {}

    /** All of them where there are no more than {@code shown}. */
    public static String of(Collection<?> all, int shown) {
        int more = all.size() - shown;
        return all.stream().limit(shown).map(Object::toString).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }
}
