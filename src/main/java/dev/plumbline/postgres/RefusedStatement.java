package dev.plumbline.postgres;

import dev.plumbline.catalog.Gap;
import dev.plumbline.changelog.SourceStatement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What may be missing because a statement was not run: all objects of the kind it makes, or everything where it may make anything. */
final class RefusedStatement {
    private static final Set<String> KINDS = Set.of(
            "EXTENSION",
            "FUNCTION",
            "PROCEDURE",
            "AGGREGATE",
            "PUBLICATION",
            "LANGUAGE",
            "SUBSCRIPTION",
            "SERVER",
            "CAST",
            "CONVERSION",
            "TRANSFORM");
    private static final List<String> LONGER = List.of(
            "access-method",
            "event-trigger",
            "foreign-data-wrapper",
            "text-search-parser",
            "text-search-template",
            "user-mapping");
    private static final Set<String> BEFORE_KIND = Set.of("OR", "REPLACE", "TRUSTED", "PROCEDURAL");
    private static final Set<String> NO_SCHEMA = Set.of("COPY", "LOAD", "CHECKPOINT", "VACUUM", "ANALYZE");

    private RefusedStatement() {}

    static Gap gap(SourceStatement statement, String reason) {
        List<SqlToken> tokens = SqlLexer.tokens(statement.sql());
        return new Gap(
                "*",
                kindOf(tokens.stream().map(SqlToken::upper).toList()),
                List.of(),
                reason,
                statement.place().toString());
    }

    private static String kindOf(List<String> words) {
        String first = words.isEmpty() ? "" : words.getFirst();
        if (NO_SCHEMA.contains(first)) {
            return "rows";
        }
        if (first.equals("ALTER") && words.size() > 1 && words.get(1).equals("SYSTEM")) {
            return "settings";
        }
        if (!Set.of("CREATE", "ALTER", "DROP").contains(first)) {
            return "*";
        }
        int at = 1;
        while (at < words.size() && BEFORE_KIND.contains(words.get(at))) {
            at++;
        }
        String kind = at < words.size() ? words.get(at) : "";
        String named = String.join("-", words.subList(Math.min(at, words.size()), Math.min(at + 3, words.size())))
                .toLowerCase(Locale.ROOT);
        Optional<String> longer = LONGER.stream()
                .filter(longKind -> (named + "-").startsWith(longKind + "-"))
                .findFirst();
        if (longer.isPresent()) {
            return longer.get();
        }
        return KINDS.contains(kind) ? kind.toLowerCase(Locale.ROOT) : "*";
    }
}
