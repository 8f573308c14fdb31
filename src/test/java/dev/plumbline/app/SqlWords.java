package dev.plumbline.app;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces words of SQL that stand outside of literals and comments. */
final class SqlWords {
    private static final Pattern TOKEN = Pattern.compile("'(?:[^']|'')*'?|--[^\\n]*|[A-Za-z_]\\w*");

    private SqlWords() {}

    static String replace(String sql, UnaryOperator<String> change) {
        return TOKEN.matcher(sql)
                .replaceAll(token -> Matcher.quoteReplacement(
                        Character.isLetter(token.group().charAt(0))
                                        || token.group().startsWith("_")
                                ? change.apply(token.group())
                                : token.group()));
    }
}
