package dev.plumbline.source.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits SQL at the semicolons outside quotes, dollar quotes, comments and brackets, as psql does, and takes psql's own commands
 * (a backslash where a statement could begin) apart.
 */
final class SqlSplitter {
    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private int start;
    private int at;

    private SqlSplitter(String text) {
        this.text = text;
    }

    static List<Piece> split(String text) {
        SqlSplitter splitter = new SqlSplitter(text);
        splitter.run();
        return List.copyOf(splitter.pieces);
    }

    private void run() {
        int brackets = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\' && text.substring(start, at).isBlank()) {
                end(lineEnd());
            } else if (c == ';' && brackets == 0) {
                end(at);
                start = ++at;
            } else {
                brackets += c == '(' ? 1 : c == ')' && brackets > 0 ? -1 : 0;
                at = after(c);
            }
        }
        end(text.length());
    }

    private int lineEnd() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private void end(int end) {
        String piece = text.substring(start, end);
        if (!withoutComments(piece).isBlank()) {
            int first = start + piece.length() - piece.stripLeading().length();
            pieces.add(new Piece(piece.strip(), (int)
                    text.substring(0, first).chars().filter(c -> c == '\n').count()));
        }
        at = end;
        start = end;
    }

    private static String withoutComments(String piece) {
        return piece.replaceAll("--[^\n]*", "").replaceAll("(?s)/\\*.*?\\*/", "");
    }

    /** The position after the token that begins here. */
    private int after(char c) {
        if (c == '\'' || c == '"') {
            boolean escapes = c == '\'' && at > 0 && (text.charAt(at - 1) == 'E' || text.charAt(at - 1) == 'e');
            return quoted(c, escapes);
        }
        if (text.startsWith("--", at)) {
            return lineEnd();
        }
        if (text.startsWith("/*", at)) {
            return comment();
        }
        return c == '$' ? dollar() : at + 1;
    }

    private int quoted(char quote, boolean escapes) {
        for (int i = at + 1; i < text.length(); i++) {
            if (escapes && text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == quote) {
                return i + 1;
            }
        }
        return text.length();
    }

    private int comment() {
        int depth = 0;
        for (int i = at; i < text.length() - 1; i++) {
            if (text.startsWith("/*", i)) {
                depth++;
                i++;
            } else if (text.startsWith("*/", i)) {
                depth--;
                i++;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        return text.length();
    }

    private int dollar() {
        int end = at + 1;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        boolean tag = end < text.length() && text.charAt(end) == '$' && !Character.isDigit(text.charAt(at + 1));
        if (!tag) {
            return at + 1;
        }
        String quote = text.substring(at, end + 1);
        int close = text.indexOf(quote, end + 1);
        return close < 0 ? text.length() : close + quote.length();
    }

    /** One statement or backslash command, and how many lines stand before it. */
    record Piece(String sql, int linesBefore) {}
}
