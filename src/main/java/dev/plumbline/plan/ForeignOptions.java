package dev.plumbline.plan;

import dev.plumbline.catalog.Secret;
import dev.plumbline.catalog.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Options of foreign objects, {@code name=value}, as {@code OPTIONS (…)}; a secret is written as a placeholder. */
final class ForeignOptions {
    private ForeignOptions() {}

    /** {@code  OPTIONS (host 'a', port 'b')} with a blank before it; empty where there are none. */
    static String all(List<String> options) {
        return options.isEmpty()
                ? ""
                : byName(options).entrySet().stream()
                        .map(option -> SqlName.quote(option.getKey()) + " " + value(option))
                        .collect(Collectors.joining(", ", " OPTIONS (", ")"));
    }

    /** {@code  OPTIONS (ADD a 'x', SET b 'y', DROP c)} that turns one list into the other; empty where they are equal. */
    static String changes(List<String> from, List<String> to) {
        SortedMap<String, String> before = byName(from);
        SortedMap<String, String> after = byName(to);
        List<String> parts = new ArrayList<>();
        after.entrySet().stream()
                .filter(option -> !option.getValue().equals(before.get(option.getKey())))
                .map(option -> (before.containsKey(option.getKey()) ? "SET " : "ADD ") + SqlName.quote(option.getKey())
                        + " " + value(option))
                .forEach(parts::add);
        before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .map(name -> "DROP " + SqlName.quote(name))
                .forEach(parts::add);
        return parts.isEmpty() ? "" : " OPTIONS (" + String.join(", ", parts) + ")";
    }

    /** The hazard of a statement that sets those options. */
    static HazardCode[] hazards(List<String> from, List<String> to) {
        boolean secret = to.stream()
                .filter(option -> !from.contains(option))
                .anyMatch(option -> Secret.isMasked(option.substring(option.indexOf('=') + 1)));
        return secret ? new HazardCode[] {HazardCode.NEEDS_SECRET} : new HazardCode[0];
    }

    private static String value(Map.Entry<String, String> option) {
        String value = option.getValue();
        return SqlName.literal(Secret.isMasked(value) ? Secret.placeholder(option.getKey()) : value);
    }

    private static SortedMap<String, String> byName(List<String> options) {
        SortedMap<String, String> byName = new TreeMap<>();
        for (String option : options) {
            int at = option.indexOf('=');
            byName.put(option.substring(0, at), option.substring(at + 1));
        }
        return byName;
    }
}
