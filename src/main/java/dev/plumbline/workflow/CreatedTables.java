package dev.plumbline.workflow;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.SourceStatement;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which migration set makes which table, by the beginning of its statements: only so that a set on which another leans runs first. What
 * a table is made of is never read here; PostgreSQL says that.
 */
public final class CreatedTables {
    private static final Pattern CREATE = Pattern.compile(
            "\\A\\s*CREATE\\s+(?:UNLOGGED\\s+)?TABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?"
                    + "((?:\"(?:[^\"]|\"\")+\"|[\\w$]+)(?:\\s*\\.\\s*(?:\"(?:[^\"]|\"\")+\"|[\\w$]+))?)",
            Pattern.CASE_INSENSITIVE);

    private final Map<ObjectId, String> setByTable = new HashMap<>();

    CreatedTables(List<Changelog> changelogs) {
        for (Changelog changelog : changelogs) {
            changelog.revisions().stream()
                    .flatMap(revision -> revision.statements().stream())
                    .forEach(statement -> table(statement)
                            .ifPresent(table -> setByTable.putIfAbsent(
                                    table, changelog.set().name())));
        }
    }

    /** The tables that the statements of one set make. */
    public static Set<ObjectId> madeBy(Changelog changelog) {
        return changelog.revisions().stream()
                .flatMap(revision -> revision.statements().stream())
                .flatMap(statement -> table(statement).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The set that makes that table. */
    Optional<String> maker(ObjectId table) {
        return Optional.ofNullable(setByTable.get(table));
    }

    private static Optional<ObjectId> table(SourceStatement statement) {
        Matcher matcher = CREATE.matcher(statement.sql());
        return matcher.find() ? Optional.of(tableId(matcher.group(1))) : Optional.empty();
    }

    /** The table of a name as SQL or PostgreSQL's messages write it; without a schema it lies in public. */
    static ObjectId tableId(String name) {
        List<String> parts = SqlName.split(name);
        return parts.size() < 2
                ? ObjectId.of("table", "public", parts.getFirst())
                : ObjectId.of("table", parts.get(parts.size() - 2), parts.getLast());
    }
}
