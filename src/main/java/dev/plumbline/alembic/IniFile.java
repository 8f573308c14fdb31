package dev.plumbline.alembic;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An alembic.ini, by the rules of Python's {@code configparser}: sections, values over several lines, {@code %(name)s}. */
final class IniFile {
    private static final Pattern REFERENCE = Pattern.compile("%(?:%|\\(([^)]+)\\)s)");
    private static final int DEEPEST = 10;

    private final Map<String, Map<String, String>> sections = new HashMap<>();
    private final String here;
    private String main = "alembic";

    private IniFile(String here) {
        this.here = here;
    }

    /** {@code here} is what {@code %(here)s} stands for. */
    static IniFile read(String text, String here) {
        IniFile file = new IniFile(here);
        file.parse(text);
        return file;
    }

    private void parse(String text) {
        Map<String, String> section = new HashMap<>();
        String key = null;
        for (String line : text.lines().toList()) {
            String stripped = line.strip();
            if (stripped.isEmpty() || stripped.startsWith("#") || stripped.startsWith(";")) {
                continue;
            }
            if (stripped.startsWith("[") && stripped.endsWith("]")) {
                section =
                        sections.computeIfAbsent(stripped.substring(1, stripped.length() - 1), name -> new HashMap<>());
                key = null;
            } else if (Character.isWhitespace(line.charAt(0)) && key != null) {
                section.merge(key, stripped, (before, more) -> before + "\n" + more);
            } else {
                int sign = separator(stripped);
                key = (sign < 0 ? stripped : stripped.substring(0, sign))
                        .strip()
                        .toLowerCase(Locale.ROOT);
                section.put(key, sign < 0 ? "" : stripped.substring(sign + 1).strip());
            }
        }
    }

    private static int separator(String line) {
        int equals = line.indexOf('=');
        int colon = line.indexOf(':');
        return equals < 0 ? colon : colon < 0 ? equals : Math.min(equals, colon);
    }

    /** Sections that say where a set of revisions lies; {@code [alembic]} first. */
    List<String> sets() {
        return sections.keySet().stream()
                .filter(name -> sections.getOrDefault(name, Map.of()).containsKey("script_location"))
                .sorted(Comparator.comparing((String name) -> !name.equals("alembic"))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The same file, looked at as {@code alembic --name section} does. */
    IniFile named(String section) {
        IniFile other = new IniFile(here);
        other.sections.putAll(sections);
        other.main = section;
        return other;
    }

    /** The name of the section that is looked at. */
    String main() {
        return main;
    }

    /** The value of a key in the section that is looked at, {@code [alembic]} by default. */
    Optional<String> get(String key) {
        return get(main, key);
    }

    Optional<String> get(String section, String key) {
        return raw(section, key).map(value -> interpolate(section, value, 0));
    }

    /** All keys of a section with their values; empty where there is none. */
    Optional<Map<String, String>> section(String name) {
        return Optional.ofNullable(sections.get(name)).map(raw -> {
            Map<String, String> values = new HashMap<>(Map.of("here", here));
            raw.forEach((key, value) -> values.put(key, interpolate(name, value, 0)));
            return values;
        });
    }

    private Optional<String> raw(String section, String key) {
        String wanted = key.toLowerCase(Locale.ROOT);
        if (wanted.equals("here")) {
            return Optional.of(here);
        }
        return Optional.ofNullable(sections.getOrDefault(section, Map.of()).get(wanted))
                .or(() -> Optional.ofNullable(
                        sections.getOrDefault("DEFAULT", Map.of()).get(wanted)));
    }

    private String interpolate(String section, String value, int depth) {
        Matcher matcher = REFERENCE.matcher(value);
        return matcher.replaceAll(match -> Matcher.quoteReplacement(
                match.group(1) == null
                        ? "%"
                        : depth < DEEPEST
                                ? raw(section, match.group(1))
                                        .map(inner -> interpolate(section, inner, depth + 1))
                                        .orElse("")
                                : ""));
    }
}
