package dev.plumbline.alembic;

import dev.plumbline.catalog.Place;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.source.PyBool;
import dev.plumbline.source.PyFloat;
import dev.plumbline.source.PyInt;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.schema.UnreadableException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** SQLAlchemy's {@code text()}: {@code :name} stands for a value, {@code \:} for a colon; {@code ::} is left alone. */
final class BoundText {
    private static final Pattern PARAMETER =
            Pattern.compile("(?<![:\\w$\\\\]):([\\w$]+)(?![:\\w$])", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ESCAPED =
            Pattern.compile("\\\\(:[\\w$]*)(?![:\\w$])", Pattern.UNICODE_CHARACTER_CLASS);

    private BoundText() {}

    /** The text as it is sent, values written in. */
    static String of(String text, Map<String, PyValue> values, Place place) {
        Matcher matcher = PARAMETER.matcher(text);
        String bound = matcher.replaceAll(
                match -> Matcher.quoteReplacement(literal(match.group(1), values.get(match.group(1)), place)));
        return ESCAPED.matcher(bound).replaceAll("$1");
    }

    private static String literal(String name, @Nullable PyValue value, Place place) {
        return switch (value) {
            case null -> throw new UnreadableException("the text has no value for :" + name, place);
            case PyInt(java.math.BigInteger number) -> number.toString();
            case PyBool(boolean truth) -> String.valueOf(truth);
            case PyFloat(double number) -> String.valueOf(number);
            default -> {
                if (value.isNone()) {
                    yield "NULL";
                }
                if (value.asText() == null) {
                    throw Values.refused("value of :" + name, value, place);
                }
                yield SqlName.literal(value.asText());
            }
        };
    }
}
