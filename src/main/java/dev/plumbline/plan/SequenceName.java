package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import java.nio.charset.StandardCharsets;

/** The name that PostgreSQL gives the sequence of a serial or identity column ({@code makeObjectName} of the server). */
final class SequenceName {
    private static final int LONGEST = 63 - "_seq".length() - 1;

    private SequenceName() {}

    static String of(ObjectId table, ObjectId column) {
        String first = table.simpleName();
        String second = column.simpleName();
        int one = bytes(first);
        int two = bytes(second);
        while (one + two > LONGEST) {
            if (one > two) {
                one--;
            } else {
                two--;
            }
        }
        return cut(first, one) + "_" + cut(second, two) + "_seq";
    }

    private static String cut(String text, int most) {
        int end = text.length();
        while (bytes(text.substring(0, end)) > most) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
