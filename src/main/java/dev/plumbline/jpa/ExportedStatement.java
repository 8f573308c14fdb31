package dev.plumbline.jpa;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One statement of Hibernate's schema export, which writes few forms.
 *
 * @param table what it is about; null for what is about no table
 * @param comesFirst whether tables may need it
 * @param comesLate whether it needs other tables
 */
record ExportedStatement(@Nullable TableNamed table, boolean comesFirst, boolean comesLate) {
    private static final String NAME = "((?:" + TableNamed.WRITTEN + "\\.)*" + TableNamed.WRITTEN + ")";
    private static final List<Pattern> ABOUT = Stream.of(
                    "create (?:\\w+ )?table (?:if not exists )?" + NAME,
                    "create (?:unique )?index (?:if not exists )?" + NAME.replaceFirst("\\(", "(?:") + " on " + NAME,
                    "alter table (?:if exists )?(?:only )?" + NAME,
                    "comment on table " + NAME,
                    "comment on column " + NAME + "\\." + TableNamed.WRITTEN)
            .map(text ->
                    Pattern.compile("\\A\\s*" + text + "(?![\\w.\"]).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL))
            .toList();
    private static final Pattern FIRST =
            Pattern.compile("(?is)\\A\\s*create (?:sequence|type|domain|cast|extension|collation)\\b.*");
    private static final Pattern FOREIGN_KEY =
            Pattern.compile("(?is)\\A\\s*alter table .*\\bforeign key\\s*\\(.*\\breferences\\b.*");

    static ExportedStatement of(String sql) {
        for (Pattern pattern : ABOUT) {
            Matcher matcher = pattern.matcher(sql);
            if (matcher.matches()) {
                return new ExportedStatement(
                        TableNamed.of(matcher.group(1)),
                        false,
                        FOREIGN_KEY.matcher(sql).matches());
            }
        }
        return new ExportedStatement(null, FIRST.matcher(sql).matches(), false);
    }
}
