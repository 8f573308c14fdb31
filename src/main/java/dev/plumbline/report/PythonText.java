package dev.plumbline.report;

import java.util.regex.Pattern;

/** Texts as Python writes them, in one kind of quotes. */
record PythonText(char quote) {
    private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w\\\\]):(?=[\\w$])(?!:)");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(?=:)");

    /** A string on one line, or in three quotes where it has several; in the other quotes where it holds these. */
    String quoted(String text) {
        String escaped = text.replace("\\", "\\\\").replace("\r", "\\r");
        if (text.indexOf('\n') >= 0) {
            return "\"\"\"" + escaped.replace("\"\"\"", "\\\"\\\"\\\"").replaceFirst("\"$", "\\\\\"") + "\"\"\"";
        }
        char other = quote == '"' ? '\'' : '"';
        char used = text.indexOf(quote) >= 0 && text.indexOf(other) < 0 ? other : quote;
        String mark = String.valueOf(used);
        return mark + escaped.replace(mark, "\\" + mark).replace("\t", "\\t") + mark;
    }

    /** SQL that SQLAlchemy reads as it is: a colon before a word would be a parameter, a backslash before one an escape. */
    String sql(String sql) {
        String escaped = ESCAPED.matcher(sql).replaceAll("\\\\\\\\");
        return quoted(PARAMETER.matcher(escaped).replaceAll("\\\\:"));
    }
}
