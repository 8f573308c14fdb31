package dev.plumbline.app;

import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Renames in the string literals of Python code: a literal of dotted words holds names as they are, any other holds SQL. A column
 * that is named by its attribute first gets its name as a literal.
 */
final class PythonRenaming {
    private static final Pattern COLUMN =
            Pattern.compile("(?m)^(\\s+(\\w+)(?:: Mapped\\[.*])? = (?:mapped_column|Column)\\()(?!\\s*\")");
    private static final Pattern TOKEN = Pattern.compile(
            "#[^\\n]*|(?<prefix>\\b[rRbBfFuU]{1,2})?(?<quote>\"\"\"|'''|\"|')(?<text>(?:\\\\.|(?!\\k<quote>).)*+)\\k<quote>",
            Pattern.DOTALL);
    private static final Pattern DOTTED = Pattern.compile("(?:\\{\\w+})?\\.?[a-z_]+(?:\\.[a-z_]+)*");
    private static final Pattern WORD = Pattern.compile("\\{\\w+}|\\w+");

    private final NewNames names;

    PythonRenaming(NewNames names) {
        this.names = names;
    }

    String rename(String python) {
        String named = COLUMN.matcher(python).replaceAll("$1\"$2\", ");
        return TOKEN.matcher(named).replaceAll(token -> Matcher.quoteReplacement(rename(token)));
    }

    private String rename(MatchResult token) {
        String quote = token.group("quote");
        if (quote == null) {
            return token.group();
        }
        String prefix = token.group("prefix") == null ? "" : token.group("prefix");
        String text = token.group("text");
        return prefix + quote + (DOTTED.matcher(text).matches() ? dotted(text) : sql(text)) + quote;
    }

    private String dotted(String text) {
        return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(escaped(word.group(), names::of)));
    }

    private String sql(String text) {
        return SqlWords.replace(text, word -> escaped(word, names::quoted));
    }

    private static String escaped(String word, UnaryOperator<String> change) {
        String changed = change.apply(word);
        return changed.equals(word)
                ? word
                : changed.replace("\\", "\\\\").replace("\"", "\\\"").replace("'", "\\'");
    }
}
