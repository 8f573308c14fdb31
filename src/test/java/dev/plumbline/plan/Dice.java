package dev.plumbline.plan;

import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.Set;

/**
 * Decisions of a random schema, each under a key, so that two schemas of one seed are alike but for the keys that the second one rolls
 * again. The least value is always the simplest.
 */
final class Dice {
    private final long seed;
    private final long change;
    private final double rate;
    private final SequencedSet<String> asked = new LinkedHashSet<>();
    private final SequencedSet<String> rolledAgain = new LinkedHashSet<>();
    private final Set<String> simplest;
    private final Set<String> unchanged;

    /**
     * Of a seed, with that share of the keys rolled again by {@code change}.
     *
     * @param simplest keys whose value is the least
     * @param unchanged keys that are not rolled again
     */
    Dice(long seed, long change, double rate, Set<String> simplest, Set<String> unchanged) {
        this.seed = seed;
        this.change = change;
        this.rate = rate;
        this.simplest = simplest;
        this.unchanged = unchanged;
    }

    /** From 0 to below {@code sides}. */
    int pick(String key, int sides) {
        asked.add(key);
        if (simplest.contains(key)) {
            return 0;
        }
        boolean again = !unchanged.contains(key) && Math.floorMod(mix(change, key), 10_000) < rate * 10_000;
        if (again) {
            rolledAgain.add(key);
        }
        return Math.floorMod(mix(again ? seed ^ (change * 31 + 7) : seed, key + "=") >>> 7, sides);
    }

    /** With that probability; false is simpler. */
    boolean yes(String key, double probability) {
        return pick(key, 1000) > 1000 - probability * 1000 - 1e-9;
    }

    SequencedSet<String> asked() {
        return asked;
    }

    SequencedSet<String> rolledAgain() {
        return rolledAgain;
    }

    private static long mix(long number, String text) {
        long hash = number * 0x9E3779B97F4A7C15L + 0x1234567;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
            hash ^= hash >>> 29;
        }
        hash *= 0xBF58476D1CE4E5B9L;
        return hash ^ (hash >>> 32);
    }
}
