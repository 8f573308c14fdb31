package dev.plumbline.source.hcl;

import dev.plumbline.catalog.Place;

/** A position in a file of HCL, with the lexical rules: white space, comments, names. */
final class HclScanner {
    private final String text;
    private final String file;
    private int at;

    /** Brackets that are open: inside them line ends are white space. */
    int brackets;

    HclScanner(String text, String file) {
        this.text = text.startsWith("\ufeff") ? text.substring(1) : text;
        this.file = file;
    }

    Place place() {
        int line = 1;
        for (int i = 0; i < at && i < text.length(); i++) {
            line += text.charAt(i) == '\n' ? 1 : 0;
        }
        return new Place(file, line);
    }

    boolean atEnd() {
        return at >= text.length();
    }

    char next() {
        return atEnd() ? '\0' : text.charAt(at);
    }

    char read() throws HclSyntaxException {
        require(!atEnd(), "the file ends in the middle");
        return text.charAt(at++);
    }

    boolean peek(char wanted) {
        return next() == wanted && !atEnd();
    }

    boolean peek(String wanted) {
        return text.startsWith(wanted, at);
    }

    boolean take(String wanted) {
        boolean there = peek(wanted);
        at += there ? wanted.length() : 0;
        return there;
    }

    void expect(String wanted) throws HclSyntaxException {
        space();
        require(take(wanted), "`" + wanted + "` is expected here");
    }

    void require(boolean holds, String message) throws HclSyntaxException {
        if (!holds) {
            throw new HclSyntaxException(message, place());
        }
    }

    /** White space inside an expression: line ends only where a bracket is open. */
    void space() {
        skip(brackets > 0);
    }

    void skipSpaces() {
        skip(false);
    }

    void skipLines() {
        skip(true);
    }

    private void skip(boolean lines) {
        while (!atEnd()) {
            if (peek("/*")) {
                int end = text.indexOf("*/", at + 2);
                at = end < 0 ? text.length() : end + 2;
            } else if (peek('#') || peek("//")) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (next() == ' ' || next() == '\t' || next() == '\r' || (lines && next() == '\n')) {
                at++;
            } else {
                return;
            }
        }
    }

    /** An attribute ends with its line, or with the block that holds it. */
    void endOfLine() throws HclSyntaxException {
        skipSpaces();
        require(atEnd() || peek('\n') || peek('}'), "the line should end here");
    }

    boolean atName() {
        return !atEnd() && (Character.isUnicodeIdentifierStart(next()) || next() == '_');
    }

    String name() throws HclSyntaxException {
        require(atName(), "a name is expected here");
        int start = at;
        while (!atEnd() && (Character.isUnicodeIdentifierPart(next()) || next() == '-')) {
            at++;
        }
        return text.substring(start, at);
    }

    String quotedLabel() throws HclSyntaxException {
        int end = text.indexOf('"', at + 1);
        require(end > 0 && text.substring(at, end).indexOf('\n') < 0, "a quote is not closed");
        String label = text.substring(at + 1, end);
        at = end + 1;
        return label;
    }

    String digits() {
        int start = at;
        while (!atEnd() && isPartOfNumber()) {
            at++;
        }
        return text.substring(start, at);
    }

    private boolean isPartOfNumber() {
        char c = next();
        boolean sign = (c == '-' || c == '+') && at > 0 && (text.charAt(at - 1) == 'e' || text.charAt(at - 1) == 'E');
        boolean fraction = c == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
        return Character.isDigit(c) || c == 'e' || c == 'E' || sign || fraction;
    }

    String line() {
        int end = text.indexOf('\n', at);
        int stop = end < 0 ? text.length() : end;
        String line = text.substring(at, stop);
        at = end < 0 ? stop : end + 1;
        return line;
    }

    int position() {
        return at;
    }

    void back(int position) {
        at = position;
    }
}
