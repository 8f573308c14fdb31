package dev.plumbline.plan;

import java.util.ArrayList;
import java.util.List;

/** Lists of arguments as {@code pg_get_function_arguments} writes them. */
final class Arguments {
    private static final String DEFAULT = " DEFAULT ";

    private Arguments() {}

    /** Whether {@code CREATE OR REPLACE} takes the one for the other: names and modes stay, no default goes away. */
    static boolean replaceable(String from, String to) {
        List<String> before = split(from);
        List<String> after = split(to);
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            boolean losesDefault =
                    before.get(i).contains(DEFAULT) && !after.get(i).contains(DEFAULT);
            if (losesDefault || !bare(before.get(i)).equals(bare(after.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static String bare(String argument) {
        int at = argument.indexOf(DEFAULT);
        return at < 0 ? argument : argument.substring(0, at);
    }

    /** At the commas outside quotes and brackets. */
    static List<String> split(String list) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        char quote = ' ';
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            if (quote != ' ') {
                quote = c == quote ? ' ' : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(list.substring(start, i).strip());
                start = i + 1;
            }
        }
        String last = list.substring(start).strip();
        if (!last.isEmpty()) {
            parts.add(last);
        }
        return parts;
    }
}
