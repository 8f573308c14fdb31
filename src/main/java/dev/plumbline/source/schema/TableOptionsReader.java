package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.source.PyValue;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Keyword arguments of {@code Table(…)} that say what it is beside its columns. */
final class TableOptionsReader {
    private TableOptionsReader() {}

    static TableOptions read(Map<String, PyValue> keywords, Place place) {
        return new TableOptions(
                Arguments.texts(keywords.get("prefixes"), "prefixes", place),
                suffix(keywords, place),
                Arguments.text(keywords.get("comment"), "comment", place));
    }

    private static String suffix(Map<String, PyValue> keywords, Place place) {
        StringBuilder sql = new StringBuilder();
        var inherits = Arguments.texts(keywords.get("postgresql_inherits"), "inherits", place);
        if (!inherits.isEmpty()) {
            sql.append(inherits.stream().map(SqlName::quote).collect(Collectors.joining(", ", " INHERITS (", ")")));
        }
        append(sql, " PARTITION BY ", keywords, "postgresql_partition_by", place);
        append(sql, " USING ", keywords, "postgresql_using", place);
        Boolean oids = Arguments.flag(keywords.get("postgresql_with_oids"), "with_oids", place);
        if (oids != null) {
            sql.append(oids ? " WITH OIDS" : " WITHOUT OIDS");
        }
        String onCommit = Arguments.text(keywords.get("postgresql_on_commit"), "on_commit", place);
        if (onCommit != null) {
            sql.append(" ON COMMIT ").append(onCommit.replace('_', ' ').toUpperCase(Locale.ROOT));
        }
        String tablespace = Arguments.text(keywords.get("postgresql_tablespace"), "tablespace", place);
        return tablespace == null
                ? sql.toString()
                : sql.append(" TABLESPACE ").append(SqlName.quote(tablespace)).toString();
    }

    private static void append(
            StringBuilder sql, String words, Map<String, PyValue> keywords, String keyword, Place place) {
        String value = Arguments.text(keywords.get(keyword), keyword, place);
        if (value != null) {
            sql.append(words).append(value);
        }
    }
}
