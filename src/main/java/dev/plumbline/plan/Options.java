package dev.plumbline.plan;

import dev.plumbline.catalog.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Storage options, {@code name=value}, as {@code WITH (…)}, {@code SET (…)} and {@code RESET (…)}. */
final class Options {
    private Options() {}

    /** {@code (a='1', b='x')}; empty where there are none. */
    static String list(List<String> options) {
        return options.isEmpty()
                ? ""
                : parse(options).entrySet().stream()
                        .map(option -> option.getKey() + "=" + value(option.getValue()))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /** {@code  WITH (…)} with a blank before it; empty where there are none. */
    static String with(List<String> options) {
        return options.isEmpty() ? "" : " WITH " + list(options);
    }

    /** The clauses {@code SET (…)} and {@code RESET (…)} that turn one list into the other. */
    static List<String> changes(List<String> from, List<String> to) {
        Map<String, String> before = parse(from);
        Map<String, String> after = parse(to);
        List<String> clauses = new ArrayList<>();
        List<String> set = to.stream().filter(option -> !from.contains(option)).toList();
        if (!set.isEmpty()) {
            clauses.add("SET " + list(set));
        }
        List<String> reset = before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .toList();
        if (!reset.isEmpty()) {
            clauses.add("RESET (" + String.join(", ", reset) + ")");
        }
        return clauses;
    }

    private static Map<String, String> parse(List<String> options) {
        Map<String, String> byName = new TreeMap<>();
        for (String option : options) {
            int at = option.indexOf('=');
            byName.put(at < 0 ? option : option.substring(0, at), at < 0 ? "true" : option.substring(at + 1));
        }
        return byName;
    }

    private static String value(String value) {
        return value.matches("-?[0-9]+(\\.[0-9]+)?|[a-z]+") ? plain(value) : SqlName.literal(value);
    }

    private static String plain(String value) {
        return SqlName.quote(value).equals(value) || Character.isDigit(value.charAt(value.length() - 1))
                ? value
                : SqlName.literal(value);
    }
}
