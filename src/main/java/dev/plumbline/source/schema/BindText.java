package dev.plumbline.source.schema;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of {@code text()} as SQLAlchemy sends them in DDL: {@code :name} is a bind parameter, NULL without a value; {@code \:} is a colon. */
final class BindText {
    private static final int UNICODE = Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w$\\\\]):(\\w+)(?![:\\w$])", UNICODE);
    private static final Pattern ESCAPED = Pattern.compile("\\\\(:[\\w$]*)(?![:\\w$])", UNICODE);

    private BindText() {}

    static String sent(String text, Map<String, String> values) {
        String bound = PARAMETER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), "NULL")));
        return ESCAPED.matcher(bound).replaceAll("$1");
    }
}
