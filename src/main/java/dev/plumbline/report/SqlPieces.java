package dev.plumbline.report;

import java.util.ArrayList;
import java.util.List;

/** Cuts SQL where nothing encloses the cut: no quotes and no brackets. */
final class SqlPieces {
    private SqlPieces() {}

    /** The parts between commas, stripped. */
    static List<String> parts(String sql) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = find(sql, ",", 0); at >= 0; at = find(sql, ",", from)) {
            parts.add(sql.substring(from, at).strip());
            from = at + 1;
        }
        parts.add(sql.substring(from).strip());
        return parts;
    }

    /** Where those words begin, outside quotes and brackets and not before that place; -1 where they do not stand. */
    static int find(String sql, String words, int from) {
        int depth = 0;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (depth == 0 && i >= from && sql.startsWith(words, i)) {
                return i;
            }
            if (c == '\'' || c == '"') {
                i = end(sql, i);
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            }
        }
        return -1;
    }

    /** The bracket that closes the one at that place; -1 where none does. */
    static int closing(String sql, int open) {
        int depth = 0;
        for (int i = open; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (c == '\'' || c == '"') {
                i = end(sql, i);
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Without the brackets around the whole. */
    static String bare(String sql) {
        String bare = sql.strip();
        while (bare.startsWith("(") && closing(bare, 0) == bare.length() - 1) {
            bare = bare.substring(1, bare.length() - 1).strip();
        }
        return bare;
    }

    /** The quote that ends the text that begins there. */
    private static int end(String sql, int start) {
        char quote = sql.charAt(start);
        boolean escapes = quote == '\'' && start > 0 && (sql.charAt(start - 1) == 'E');
        for (int i = start + 1; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (escapes && c == '\\') {
                i++;
            } else if (c == quote) {
                if (i + 1 >= sql.length() || sql.charAt(i + 1) != quote) {
                    return i;
                }
                i++;
            }
        }
        return sql.length();
    }
}
