package dev.plumbline.flyway;

import dev.plumbline.catalog.Place;
import dev.plumbline.changelog.MigrationSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values of <code>${name}</code> in scripts: those of the project file, and Flyway's own about the run. A name without a value is an
 * error in Flyway too.
 */
final class Placeholders {
    private static final Pattern NAME = Pattern.compile("\\$\\{([^}\\s]+)}");

    private final Map<String, String> values = new HashMap<>();

    Placeholders(MigrationSet set) {
        set.settings().forEach((key, value) -> {
            if (key.startsWith(MigrationSet.PLACEHOLDER)) {
                put(key.substring(MigrationSet.PLACEHOLDER.length()), value);
            }
        });
        boolean kept = set.history().isKept();
        put("flyway:defaultSchema", kept ? set.history().schema() : "public");
        put("flyway:table", kept ? set.history().name() : "flyway_schema_history");
    }

    /** A placeholder that has no value. */
    static final class UnknownPlaceholderException extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Place place;

        UnknownPlaceholderException(String name, Place place) {
            super("the placeholder ${" + name + "} has no value: give it in the project file, placeholders: {" + name
                    + ": …}");
            this.place = place;
        }

        Place place() {
            return place;
        }
    }

    /** The script with all values written in. */
    String replace(String text, String file) throws UnknownPlaceholderException {
        Map<String, String> here = new HashMap<>(values);
        here.put("flyway:filename", file.substring(file.lastIndexOf('/') + 1));
        Matcher matcher = NAME.matcher(text);
        StringBuilder replaced = new StringBuilder();
        while (matcher.find()) {
            String value = here.get(matcher.group(1).toLowerCase(Locale.ROOT));
            if (value == null) {
                int line = 1
                        + (int) text.substring(0, matcher.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                throw new UnknownPlaceholderException(matcher.group(1), new Place(file, line));
            }
            matcher.appendReplacement(replaced, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(replaced).toString();
    }

    private void put(String name, String value) {
        values.put(name.toLowerCase(Locale.ROOT), value);
    }
}
