package dev.plumbline.files;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.hcl.HclValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of a compose file: {@code ${NAME:-default}} becomes its default, any other variable makes it unknown. */
final class ComposeText {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\$|\\$\\{(\\w+)(?::?-([^{}]*))?[^}]*}|\\$(\\w+)");

    private ComposeText() {}

    static HclValue of(String text, Place place) {
        Matcher matcher = VARIABLE.matcher(text);
        StringBuilder result = new StringBuilder();
        while (matcher.find()) {
            boolean dollar = matcher.group().equals("$$");
            if (!dollar && matcher.group(2) == null) {
                return new HclValue.Unknown("it holds a variable of whoever starts it", place);
            }
            matcher.appendReplacement(result, Matcher.quoteReplacement(dollar ? "$" : matcher.group(2)));
        }
        return new HclValue.Text(matcher.appendTail(result).toString(), place);
    }
}
