package dev.plumbline.postgres;

import java.util.Locale;

/**
 * One token of SQL with its place in the text, in characters.
 *
 * @param type what it is
 * @param text as written
 */
record SqlToken(Type type, String text, int start, int end) {
    /** What PostgreSQL's lexer tells apart, as far as splitting and classifying need it. */
    enum Type {
        WORD,
        QUOTED_NAME,
        STRING,
        DOLLAR_STRING,
        /** A backslash outside quotes: the rest of the line is a command of psql. */
        META,
        SYMBOL
    }

    /** A word in capitals, anything else as written. */
    String upper() {
        return type == Type.WORD ? text.toUpperCase(Locale.ROOT) : text;
    }

    boolean isSymbol(char symbol) {
        return type == Type.SYMBOL && text.charAt(0) == symbol;
    }

    boolean isWord(String word) {
        return type == Type.WORD && text.equalsIgnoreCase(word);
    }

    boolean isName() {
        return type == Type.WORD || type == Type.QUOTED_NAME;
    }

    /** The name it stands for: quotes taken away, else in small letters. */
    String name() {
        return type == Type.QUOTED_NAME
                ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
                : text.toLowerCase(Locale.ROOT);
    }
}
