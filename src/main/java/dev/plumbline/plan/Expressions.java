package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Expressions in definitions as the server writes them, and whether rows of people may be put through them. */
final class Expressions {
    private static final String NAME = "(?:[A-Za-z_][A-Za-z0-9_$]*|\"(?:[^\"]|\"\")+\")";
    private static final Pattern CALL = Pattern.compile("((?:" + NAME + "\\.)*" + NAME + ")\\s*\\(");
    private static final Set<String> SYNTAX = Set.of(
            "and",
            "or",
            "not",
            "in",
            "any",
            "all",
            "some",
            "case",
            "when",
            "then",
            "else",
            "array",
            "row",
            "coalesce",
            "nullif",
            "greatest",
            "least",
            "exists",
            "is",
            "values",
            "varchar",
            "character",
            "varying",
            "numeric",
            "bit",
            "char",
            "timestamp",
            "time",
            "interval",
            "between",
            "like",
            "check",
            "using",
            "with",
            "cast");
    private static final Set<String> FOREIGN = Set.of("function", "procedure", "aggregate", "operator");

    private Expressions() {}

    /** Names that look like called functions, unquoted; type names with modifiers and keywords left out. */
    static List<String> calls(String expression) {
        String bare = expression.replaceAll("'(?:[^']|'')*'", "''");
        return CALL.matcher(bare)
                .results()
                .map(call -> call.group(1).replace("\"", ""))
                .filter(name -> !SYNTAX.contains(name.toLowerCase(java.util.Locale.ROOT)))
                .distinct()
                .toList();
    }

    /** What a node needs that is a function or operator of the project, whose code nobody has looked at; null where there is none. */
    static @Nullable ObjectId foreign(Side side, ObjectId node) {
        return side.needs(node).stream()
                .filter(need -> FOREIGN.contains(need.kind()))
                .findFirst()
                .orElse(null);
    }

    /** The expression with its brackets, of {@code CHECK (…) NOT VALID}. */
    static String ofCheck(String definition) {
        return definition.substring(definition.indexOf('('), definition.lastIndexOf(')') + 1);
    }

    /** The text up to the bracket that closes the one at that place, both included. */
    static String bracketed(String text, int open) {
        int depth = 0;
        char quote = ' ';
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != ' ') {
                quote = c == quote ? ' ' : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return text.substring(open, i + 1);
            }
        }
        return text.substring(open);
    }

    /** An index element without operator class, collation and order: a column, a call or an expression in brackets. */
    static String element(String text) {
        int i = 0;
        if (text.startsWith("(")) {
            return bracketed(text, 0);
        }
        boolean quoted = false;
        while (i < text.length() && (quoted || (text.charAt(i) != ' ' && text.charAt(i) != '('))) {
            quoted ^= text.charAt(i) == '"';
            i++;
        }
        return i < text.length() && text.charAt(i) == '('
                ? text.substring(0, i) + bracketed(text, i)
                : text.substring(0, i);
    }
}
