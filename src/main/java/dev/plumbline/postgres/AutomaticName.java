package dev.plumbline.postgres;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The name that PostgreSQL gives an index or constraint that was made without one: table, columns and a label joined by
 * underscores and cut to 63 bytes ({@code ChooseIndexName} and {@code makeObjectName} of the server). A number that it appends
 * where that name was taken is no part of it.
 */
final class AutomaticName {
    private static final int LONGEST = 63;

    private AutomaticName() {}

    /** Of an index; columns and expressions are called what the index's own columns are called. */
    static String of(String table, List<String> columns, String label) {
        String second = joined(columns);
        int first = length(table);
        int rest = length(second);
        int available = LONGEST - length(label) - 1 - (second.isEmpty() ? 0 : 1);
        while (first + rest > available) {
            if (first > rest) {
                first--;
            } else {
                rest--;
            }
        }
        return cut(table, first) + (second.isEmpty() ? "" : "_" + cut(second, rest)) + "_" + label;
    }

    private static String joined(List<String> columns) {
        StringBuilder all = new StringBuilder();
        for (String column : columns) {
            all.append(all.isEmpty() ? "" : "_").append(column);
            if (length(all.toString()) > LONGEST) {
                break;
            }
        }
        return cut(all.toString(), LONGEST);
    }

    /** At most that many bytes of UTF-8, whole characters only. */
    private static String cut(String text, int bytes) {
        int end = text.length();
        while (length(text.substring(0, end)) > bytes) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
