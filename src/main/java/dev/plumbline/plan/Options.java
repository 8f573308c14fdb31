package dev.plumbline.plan;

import dev.plumbline.catalog.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Storage options, {@code name=value}, as {@code WITH (…)}, {@code SET (…)} and {@code RESET (…)}. */
final class Options {
    /** By {@code reloptions.c}, those that are set under ACCESS EXCLUSIVE. */
    private static final Set<String> STRICT = Set.of(
            "user_catalog_table",
            "fastupdate",
            "gin_pending_list_limit",
            "pages_per_range",
            "autosummarize",
            "buffering",
            "security_barrier",
            "security_invoker",
            "check_option");

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

    /** Whether such a clause lets others go on: most options of tables do (manual, "ALTER TABLE", "Storage Parameters"). */
    static Form form(String clause) {
        String names = clause.replaceAll("'(?:[^']|'')*'", "''");
        return STRICT.stream().anyMatch(names::contains) ? Form.BRIEF : Form.HARMLESS;
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
