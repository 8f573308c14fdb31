package dev.plumbline.files;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the known word that somebody probably meant: the one at the least edit distance, where that is small. */
final class NearestWord {
    private NearestWord() {}

    static Optional<String> of(String written, Collection<String> known) {
        int limit = written.length() < 4 ? written.length() - 1 : Math.max(2, written.length() / 3);
        return known.stream()
                .filter(word ->
                        distance(written, word) <= limit || word.startsWith(written) || written.startsWith(word))
                .min(Comparator.comparingInt((String word) -> distance(written, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
