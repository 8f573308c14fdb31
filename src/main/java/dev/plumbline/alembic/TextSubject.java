package dev.plumbline.alembic;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.source.schema.TableName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one object that a plain text names as what it makes, changes or drops; empty where it may be about more. */
final class TextSubject {
    private static final String PART = "(?:\"[^\"]+\"|\\w+)";
    private static final String NAME = "(" + PART + "(?:\\." + PART + ")?)";
    private static final Pattern TABLE =
            Pattern.compile("(?is)\\s*(?:create\\s+table|alter\\s+table|drop\\s+table|comment\\s+on\\s+table)\\s+"
                    + "(?:if\\s+(?:not\\s+)?exists\\s+)?(?:only\\s+)?" + NAME + "(?![\\w.\"])(.*)");
    private static final Pattern CREATE_INDEX = Pattern.compile(
            "(?is)\\s*create\\s+(?:unique\\s+)?index\\b[^(;]*?\\bon\\s+(?:only\\s+)?" + NAME + "(?![\\w.\"])(.*)");
    private static final Pattern DROP_INDEX = Pattern.compile(
            "(?is)\\s*drop\\s+index\\s+(?:concurrently\\s+)?(?:if\\s+exists\\s+)?" + NAME + "\\s*;?\\s*");
    private static final Pattern MORE =
            Pattern.compile("(?is);\\s*\\S|\\brename\\b|\\breferences\\b|\\bcascade\\b|^\\s*,");

    private TextSubject() {}

    /** Whether it drops one index and nothing else. */
    static boolean dropsIndex(String sql) {
        return DROP_INDEX.matcher(sql).matches();
    }

    static Optional<ObjectId> of(String sql, SchemaSoFar soFar) {
        for (Pattern pattern : List.of(TABLE, CREATE_INDEX)) {
            Matcher matcher = pattern.matcher(sql);
            if (matcher.matches()) {
                return MORE.matcher(matcher.group(2)).find()
                        ? Optional.empty()
                        : Optional.of(table(matcher.group(1)).id());
            }
        }
        Matcher dropping = DROP_INDEX.matcher(sql);
        return dropping.matches()
                ? soFar.tableOfIndex(table(dropping.group(1)).name()).map(TableName::id)
                : Optional.empty();
    }

    /** The table of that name, as a text writes it. */
    static TableName table(String name) {
        List<String> parts = SqlName.split(name);
        return new TableName(parts.size() > 1 ? parts.getFirst() : null, parts.getLast());
    }
}
