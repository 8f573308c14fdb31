package dev.plumbline.plan;

import java.util.Locale;

/** How much two names are alike: one minus the edit distance over the longer length. */
final class Likeness {
    private Likeness() {}

    /** From 0 to 1, without regard to case and underscores. */
    static double of(String one, String other) {
        String a = bare(one);
        String b = bare(other);
        int longest = Math.max(a.length(), b.length());
        boolean within = Math.min(a.length(), b.length()) > 2 && (a.contains(b) || b.contains(a));
        double share = longest == 0 ? 0 : 1 - (double) distance(a, b) / longest;
        return within ? Math.max(share, 0.5) : share;
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "");
    }

    private static int distance(String a, String b) {
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] next = new int[b.length() + 1];
            next[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                next[j] = Math.min(change, Math.min(last[j], next[j - 1]) + 1);
            }
            last = next;
        }
        return last[b.length()];
    }
}
