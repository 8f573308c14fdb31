package dev.plumbline.plan;

import org.jspecify.annotations.Nullable;

/** One column of a view as its reader writes it: {@code name type COLLATE collation DEFAULT expression}, the name quoted where it must be. */
record ViewColumn(String name, String type, @Nullable String defaultValue) {
    static ViewColumn parse(String text) {
        int end = text.startsWith("\"") ? closing(text) : text.indexOf(' ');
        String rest = text.substring(end + 1);
        int at = rest.indexOf(" DEFAULT ");
        return at < 0
                ? new ViewColumn(text.substring(0, end), rest, null)
                : new ViewColumn(
                        text.substring(0, end), rest.substring(0, at), rest.substring(at + " DEFAULT ".length()));
    }

    /** The index after the name's closing quote. */
    private static int closing(String text) {
        int at = 1;
        while (text.charAt(at) != '"' || (at + 1 < text.length() && text.charAt(at + 1) == '"')) {
            at += text.charAt(at) == '"' ? 2 : 1;
        }
        return at + 1;
    }
}
