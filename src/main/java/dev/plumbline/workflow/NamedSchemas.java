package dev.plumbline.workflow;

import dev.plumbline.catalog.SqlName;
import dev.plumbline.changelog.Changelog;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Schemas in which migrations make objects and which they do not make themselves: those that a service expects to be there. */
final class NamedSchemas {
    private static final String NAME = "(\"[^\"]+\"|[a-z_][a-z0-9_$]*)";
    private static final Pattern USED = Pattern.compile(
            "^\\s*CREATE\\s+(?:UNLOGGED\\s+)?(?:TABLE|TYPE|SEQUENCE|DOMAIN)\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?" + NAME
                    + "\\.",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MADE =
            Pattern.compile("CREATE\\s+SCHEMA\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?" + NAME, Pattern.CASE_INSENSITIVE);

    private NamedSchemas() {}

    static List<String> missing(Changelog changelog) {
        Set<String> used = new LinkedHashSet<>();
        Set<String> made = new LinkedHashSet<>(Set.of("public"));
        changelog.revisions().stream()
                .flatMap(revision -> revision.statements().stream())
                .forEach(statement -> {
                    collect(USED, statement.sql(), used);
                    collect(MADE, statement.sql(), made);
                });
        used.removeAll(made);
        return new ArrayList<>(used);
    }

    private static void collect(Pattern pattern, String sql, Set<String> names) {
        Matcher matcher = pattern.matcher(sql);
        while (matcher.find()) {
            names.add(SqlName.split(matcher.group(1)).getFirst());
        }
    }
}
