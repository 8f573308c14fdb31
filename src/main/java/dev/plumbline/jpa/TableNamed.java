package dev.plumbline.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table's name as PostgreSQL takes it.
 *
 * @param schema empty where none is written
 */
record TableNamed(String schema, String name) {
    /** One part of a name, or several with dots between them. */
    static final String WRITTEN = "(?:\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";

    private static final Pattern PART = Pattern.compile(WRITTEN);

    /** Of a name as SQL writes it; what is not quoted is in small letters. */
    static TableNamed of(String written) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(written);
        while (matcher.find()) {
            parts.add(plain(matcher.group()));
        }
        return new TableNamed(parts.size() > 1 ? parts.get(parts.size() - 2) : "", parts.getLast());
    }

    private static String plain(String part) {
        return part.startsWith("\"")
                ? part.substring(1, part.length() - 1).replace("\"\"", "\"")
                : part.toLowerCase(Locale.ROOT);
    }
}
