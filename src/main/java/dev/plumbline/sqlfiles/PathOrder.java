package dev.plumbline.sqlfiles;

import java.math.BigInteger;
import java.util.Comparator;

/** Orders paths by their text, but runs of digits at the same place by their number. */
final class PathOrder implements Comparator<String> {
    static final PathOrder INSTANCE = new PathOrder();

    private PathOrder() {}

    @Override
    public int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            int endOne = endOfDigits(one, i);
            int endOther = endOfDigits(other, j);
            int difference;
            if (endOne > i && endOther > j) {
                difference = new BigInteger(one.substring(i, endOne))
                        .compareTo(new BigInteger(other.substring(j, endOther)));
                i = endOne;
                j = endOther;
            } else {
                difference = Character.compare(one.charAt(i++), other.charAt(j++));
            }
            if (difference != 0) {
                return difference;
            }
        }
        int rest = Integer.compare(one.length() - i, other.length() - j);
        return rest != 0 ? rest : one.compareTo(other);
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
