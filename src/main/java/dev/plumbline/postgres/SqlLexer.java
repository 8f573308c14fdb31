package dev.plumbline.postgres;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts SQL into tokens by the lexical rules of the PostgreSQL manual ("Lexical Structure", {@code standard_conforming_strings} on):
 * comments that nest, quotes, {@code E''}, dollar quotes. An open quote or comment reaches to the end of the text.
 */
final class SqlLexer {
    private final String text;
    private int at;

    SqlLexer(String text, int start) {
        this.text = text;
        this.at = start;
    }

    static List<SqlToken> tokens(String text) {
        SqlLexer lexer = new SqlLexer(text, 0);
        List<SqlToken> tokens = new ArrayList<>();
        for (SqlToken token = lexer.next(); token != null; token = lexer.next()) {
            tokens.add(token);
        }
        return tokens;
    }

    /** The next token, or null at the end. */
    @Nullable
    SqlToken next() {
        skipBlanks();
        if (at >= text.length()) {
            return null;
        }
        int start = at;
        SqlToken.Type type = take(text.charAt(at));
        return new SqlToken(type, text.substring(start, at), start, at);
    }

    /** Goes on after the line that holds the given position. */
    void skipLine(int position) {
        int end = text.indexOf('\n', position);
        at = end < 0 ? text.length() : end + 1;
    }

    int position() {
        return at;
    }

    void moveTo(int position) {
        at = position;
    }

    private SqlToken.Type take(char c) {
        if (c == '\'') {
            return quoted('\'', false, SqlToken.Type.STRING);
        }
        if (c == '"') {
            return quoted('"', false, SqlToken.Type.QUOTED_NAME);
        }
        if (c == '$' && dollarTag() != null) {
            return dollarQuoted();
        }
        if (isWordStart(c)) {
            return wordOrPrefixedString();
        }
        at++;
        return c == '\\' ? SqlToken.Type.META : SqlToken.Type.SYMBOL;
    }

    private SqlToken.Type quoted(char quote, boolean backslashes, SqlToken.Type type) {
        at++;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\' && backslashes) {
                at += 2;
            } else if (c != quote) {
                at++;
            } else if (at + 1 < text.length() && text.charAt(at + 1) == quote) {
                at += 2;
            } else {
                at++;
                return type;
            }
        }
        at = text.length();
        return type;
    }

    private SqlToken.Type wordOrPrefixedString() {
        int start = at;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        boolean quoteFollows = at < text.length() && text.charAt(at) == '\'' && at - start == 1;
        if (quoteFollows && "eEbBxXnN".indexOf(text.charAt(start)) >= 0) {
            return quoted('\'', Character.toLowerCase(text.charAt(start)) == 'e', SqlToken.Type.STRING);
        }
        return SqlToken.Type.WORD;
    }

    private @Nullable String dollarTag() {
        int end = at + 1;
        while (end < text.length() && isTagPart(text.charAt(end), end == at + 1)) {
            end++;
        }
        return end < text.length() && text.charAt(end) == '$' ? text.substring(at, end + 1) : null;
    }

    private SqlToken.Type dollarQuoted() {
        String tag = text.substring(at, text.indexOf('$', at + 1) + 1);
        int end = text.indexOf(tag, at + tag.length());
        at = end < 0 ? text.length() : end + tag.length();
        return SqlToken.Type.DOLLAR_STRING;
    }

    private void skipBlanks() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '\uFEFF') {
                at++;
            } else if (text.startsWith("--", at)) {
                skipLineComment();
            } else if (text.startsWith("/*", at)) {
                skipComment();
            } else {
                return;
            }
        }
    }

    private void skipLineComment() {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
    }

    private void skipComment() {
        int depth = 0;
        do {
            if (text.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (text.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
        } while (depth > 0 && at < text.length());
    }

    private static boolean isWordStart(char c) {
        return Character.isLetter(c) || c == '_' || c > 127;
    }

    private static boolean isWordPart(char c) {
        return isWordStart(c) || Character.isDigit(c) || c == '$';
    }

    private static boolean isTagPart(char c, boolean first) {
        return isWordStart(c) || (!first && Character.isDigit(c));
    }
}
