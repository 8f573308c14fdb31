package dev.plumbline.alembic;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells texts that insert, change, remove or read rows from all others, by their words outside of quotes and comments. One that
 * changes the system's own tables is none of them: it changes the schema.
 */
final class RowTexts {
    private static final Pattern UNSAID =
            Pattern.compile("--[^\\n]*|/\\*.*?\\*/|'(?:[^'\\\\]|''|\\\\.)*'|\\$(\\w*)\\$.*?\\$\\1\\$", Pattern.DOTALL);
    private static final Pattern SYSTEM = Pattern.compile("\\b(pg_\\w+|information_schema)\\b");
    private static final Pattern RESTART =
            Pattern.compile("alter\\s+sequence\\s+\\S+\\s+restart(?:\\s+(?:with\\s+)?\\S+)?");
    private static final Pattern CALL = Pattern.compile("([\\w.]+)\\s*\\(");
    private static final Set<String> CHANGING = Set.of("insert", "update", "delete", "truncate", "merge");

    /** Words before a bracket that are no call, and functions that only reckon. */
    private static final Set<String> HARMLESS = Set.of(
            "count",
            "max",
            "min",
            "sum",
            "avg",
            "coalesce",
            "lower",
            "upper",
            "in",
            "any",
            "all",
            "exists",
            "distinct",
            "now",
            "cast",
            "concat",
            "length",
            "array_agg",
            "string_agg",
            "json_agg",
            "jsonb_agg",
            "and",
            "or",
            "not",
            "as",
            "from",
            "select",
            "values",
            "over",
            "on",
            "where",
            "using",
            "by",
            "nullif",
            "greatest",
            "least",
            "date_trunc",
            "extract",
            "substring",
            "trim",
            "replace",
            "row_number",
            "setval",
            "nextval",
            "currval",
            "generate_series",
            "gen_random_uuid",
            "uuid_generate_v4",
            "to_char",
            "to_timestamp",
            "round",
            "floor",
            "ceil",
            "abs",
            "jsonb_build_object",
            "jsonb_set",
            "then",
            "else",
            "when",
            "union");

    private RowTexts() {}

    /** Whether every statement of the text changes rows, or reads them without calling a function that might do more. */
    static boolean only(String text) {
        String said = UNSAID.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
        if (said.isBlank()) {
            return false;
        }
        for (String statement : said.split(";", -1)) {
            if (!statement.isBlank() && !isAboutRows(statement.strip())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAboutRows(String statement) {
        String first = statement.split("\\W", 2)[0];
        if (RESTART.matcher(statement).matches()) {
            return true;
        }
        boolean changing = CHANGING.contains(first) || (first.equals("with") && hasWord(statement, CHANGING));
        return changing
                ? !SYSTEM.matcher(statement).find()
                : (first.equals("with") || first.equals("select")) && onlyReckons(statement);
    }

    private static boolean hasWord(String statement, Set<String> words) {
        return words.stream()
                .anyMatch(word ->
                        Pattern.compile("\\b" + word + "\\b").matcher(statement).find());
    }

    private static boolean onlyReckons(String statement) {
        if (Pattern.compile("\\binto\\b").matcher(statement).find()) {
            return false;
        }
        Matcher calls = CALL.matcher(statement);
        while (calls.find()) {
            if (!HARMLESS.contains(calls.group(1))) {
                return false;
            }
        }
        return true;
    }
}
