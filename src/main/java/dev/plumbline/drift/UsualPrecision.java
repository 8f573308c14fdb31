package dev.plumbline.drift;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times of precision 6 are times without one: it is what PostgreSQL keeps where nothing is said, and some model libraries say it. */
final class UsualPrecision {
    private static final Pattern SAID = Pattern.compile("\\b(timestamp|time)\\(6\\)");

    private UsualPrecision() {}

    /** The value with its type as it is written where the precision is left out. */
    static Value in(Value value) {
        if (value instanceof Value.Present present
                && present.attributes().get("type") instanceof String type
                && SAID.matcher(type).find()) {
            Map<String, @Nullable Object> attributes = new HashMap<>(present.attributes());
            attributes.put("type", SAID.matcher(type).replaceAll("$1"));
            return new Value.Present(attributes);
        }
        return value;
    }
}
