package dev.plumbline.flyway;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A version as Flyway compares it: numbers with dots or underscores between them, of which trailing zeros mean nothing ({@code 1.0}
 * equals {@code 1}).
 */
record VersionNumber(List<BigInteger> parts) implements Comparable<VersionNumber> {
    private static final Pattern FORM = Pattern.compile("\\d{1,30}(?:[._]\\d{1,30})*");

    VersionNumber {
        parts = List.copyOf(parts);
    }

    /** The version that a text names, if it is one. */
    static Optional<VersionNumber> of(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        List<BigInteger> parts = new ArrayList<>();
        for (String part : text.split("[._]", -1)) {
            parts.add(new BigInteger(part));
        }
        while (parts.size() > 1 && parts.getLast().signum() == 0) {
            parts.removeLast();
        }
        return Optional.of(new VersionNumber(parts));
    }

    @Override
    public int compareTo(VersionNumber other) {
        for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
            int byPart = at(i).compareTo(other.at(i));
            if (byPart != 0) {
                return byPart;
            }
        }
        return 0;
    }

    private BigInteger at(int index) {
        return index < parts.size() ? parts.get(index) : BigInteger.ZERO;
    }
}
