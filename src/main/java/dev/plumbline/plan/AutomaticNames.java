package dev.plumbline.plan;

import dev.plumbline.catalog.NotNullConstraint;
import dev.plumbline.catalog.ObjectId;
import java.nio.charset.StandardCharsets;

/** Names that PostgreSQL makes of table and column ({@code makeObjectName} of the server). */
final class AutomaticNames {
    private static final int LONGEST = 63;

    private AutomaticNames() {}

    /** Of the sequence behind a serial or identity column. */
    static String of(ObjectId table, ObjectId column) {
        return joined(table.simpleName(), column.simpleName(), "seq");
    }

    /** Of a not-null constraint; the column is empty for a domain. */
    static String ofNotNull(ObjectId parent, String column) {
        return joined(parent.simpleName(), column, "not_null");
    }

    /** Whether the server made the name, with a number where another one had it. */
    static boolean isOne(NotNullConstraint constraint) {
        String name = constraint.id().simpleName();
        String plain = ofNotNull(constraint.parent(), constraint.column());
        return name.startsWith(plain)
                && name.substring(plain.length()).chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    private static String joined(String first, String second, String label) {
        int longest = LONGEST - label.length() - 1 - (second.isEmpty() ? 0 : 1);
        int one = bytes(first);
        int two = bytes(second);
        while (one + two > longest) {
            if (one > two) {
                one--;
            } else {
                two--;
            }
        }
        return cut(first, one) + (second.isEmpty() ? "" : "_" + cut(second, two)) + "_" + label;
    }

    /** At most that many bytes of it. */
    static String cut(String text, int most) {
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
