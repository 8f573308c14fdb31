package dev.plumbline.alembic;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every word of the statements so far: whatever they have made is called one of them, but for what extensions bring along. */
final class Mentions {
    private static final Pattern EXTENSION =
            Pattern.compile("(?i)\\bcreate\\s+extension\\s+(?:if\\s+not\\s+exists\\s+)?\"?([\\w-]+)");

    /** Extensions that bring functions and operators, and no tables or types but one of their own name. */
    private static final Set<String> PLAIN = Set.of(
            "uuid-ossp",
            "pgcrypto",
            "pg_trgm",
            "btree_gin",
            "btree_gist",
            "citext",
            "unaccent",
            "fuzzystrmatch",
            "hstore");

    /** The history is there without any statement. */
    private static final Set<String> OF_HISTORY = Set.of("alembic_version", "alembic_version_pkc");

    private final Set<String> words = new HashSet<>(OF_HISTORY);
    private boolean strangeExtension;

    void sent(String sql) {
        Words.of(sql).forEach(words::add);
        Matcher extension = EXTENSION.matcher(sql);
        while (extension.find()) {
            strangeExtension |= !PLAIN.contains(extension.group(1).toLowerCase(Locale.ROOT));
        }
    }

    /** All of them; empty where an extension may have made more. */
    Optional<Set<String>> words() {
        return strangeExtension ? Optional.empty() : Optional.of(words);
    }

    /** Whether it is a single word that was never said and that no extension may have made. */
    boolean never(String name) {
        return !strangeExtension && Words.isOne(name) && !words.contains(name.toLowerCase(Locale.ROOT));
    }
}
