package dev.plumbline.report;

import java.util.regex.Pattern;

/** Texts as Python writes them. */
final class PythonText {
    private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w\\\\]):(?=[\\w$])(?!:)");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(?=:)");

    private PythonText() {}

    /** A string on one line, or in three quotes where it has several. */
    static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\").replace("\r", "\\r");
        if (text.indexOf('\n') < 0) {
            return '"' + escaped.replace("\"", "\\\"").replace("\t", "\\t") + '"';
        }
        return "\"\"\"" + escaped.replace("\"\"\"", "\\\"\\\"\\\"").replaceFirst("\"$", "\\\\\"") + "\"\"\"";
    }

    /** SQL that SQLAlchemy reads as it is: a colon before a word would be a parameter, a backslash before one an escape. */
    static String sql(String sql) {
        String escaped = ESCAPED.matcher(sql).replaceAll("\\\\\\\\");
        return quoted(PARAMETER.matcher(escaped).replaceAll("\\\\:"));
    }
}
