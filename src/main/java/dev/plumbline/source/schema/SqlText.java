package dev.plumbline.source.schema;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An expression as SQL.
 *
 * @param columns names of the columns in it that source refers to by object, in order
 * @param simple whether it needs no brackets inside another expression
 */
record SqlText(String sql, List<String> columns, boolean simple) {
    static SqlText simple(String sql) {
        return new SqlText(sql, List.of(), true);
    }

    /** The columns of all of them. */
    static List<String> columnsOf(List<SqlText> parts) {
        Set<String> columns = new LinkedHashSet<>();
        parts.forEach(part -> columns.addAll(part.columns()));
        return List.copyOf(columns);
    }

    /** In brackets where it needs them. */
    String grouped() {
        return simple ? sql : "(" + sql + ")";
    }
}
