package dev.plumbline.source;

/**
 * Bounds of one interpreter; code that goes beyond them comes to an unknown value.
 *
 * @param steps statements and expressions in one call from outside
 * @param depth functions within functions
 * @param turns of one loop, and elements of one container
 * @param textSize characters of one text
 */
public record Limits(int steps, int depth, int turns, int textSize) {
    /** Bounds that no migration of a real project comes near; functions go as deep as Python lets them. */
    public static Limits standard() {
        return new Limits(2_000_000, 1_000, 100_000, 4_000_000);
    }
}
