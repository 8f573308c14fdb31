package dev.plumbline.report;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values as YAML 1.1 reads them back in flow style: plain where nothing of them means anything else, else in double quotes. */
final class YamlText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_./][\\w./+@-]*\\*?|[\\w./-]+/[\\w./-]+");
    private static final Pattern MEANT_OTHERWISE =
            Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|~|\\.(?:inf|nan)|[-+.\\d_:e]+|\\d[\\d-]*");

    private YamlText() {}

    static String scalar(String value) {
        return PLAIN.matcher(value).matches() && !MEANT_OTHERWISE.matcher(value).matches() ? value : quoted(value);
    }

    static String list(List<String> values) {
        return values.stream().map(YamlText::scalar).collect(Collectors.joining(", ", "[", "]"));
    }

    /** As part of a comment. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u0085]+", " ");
    }

    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> {
                    if (Character.isISOControl(point) || point == 0x2028 || point == 0x2029 || point == 0xFEFF) {
                        quoted.append(String.format("\\u%04x", point));
                    } else {
                        quoted.appendCodePoint(point);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
