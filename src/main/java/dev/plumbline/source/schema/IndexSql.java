package dev.plumbline.source.schema;

import dev.plumbline.catalog.SqlName;
import java.util.Locale;
import java.util.stream.Collectors;

/** CREATE INDEX. */
final class IndexSql {
    private IndexSql() {}

    static String create(IndexDef index, String name, TableName table, boolean ifNotExists) {
        return "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX "
                + (index.concurrently() ? "CONCURRENTLY " : "")
                + (ifNotExists ? "IF NOT EXISTS " : "")
                + SqlName.quote(name) + " ON " + table.sql() + " "
                + (index.using() == null ? "" : "USING " + index.using().toLowerCase(Locale.ROOT) + " ")
                + "(" + elements(index) + ")"
                + tail(index);
    }

    private static String elements(IndexDef index) {
        return index.elements().stream().map(IndexElement::sql).collect(Collectors.joining(", "));
    }

    private static String tail(IndexDef index) {
        return (index.include().isEmpty() ? "" : " INCLUDE (" + ConstraintSql.list(index.include()) + ")")
                + nulls(index.nullsNotDistinct())
                + with(index)
                + (index.tablespace() == null ? "" : " TABLESPACE " + SqlName.quote(index.tablespace()))
                + (index.where() == null ? "" : " WHERE " + index.where());
    }

    private static String nulls(@org.jspecify.annotations.Nullable Boolean notDistinct) {
        return notDistinct == null ? "" : notDistinct ? " NULLS NOT DISTINCT" : " NULLS DISTINCT";
    }

    private static String with(IndexDef index) {
        return index.with().isEmpty()
                ? ""
                : index.with().entrySet().stream()
                        .map(option -> option.getKey() + " = " + option.getValue())
                        .collect(Collectors.joining(", ", " WITH (", ")"));
    }
}
