package dev.plumbline.source.schema;

import dev.plumbline.catalog.SqlName;

/** A column's clause, as {@code PGDDLCompiler.get_column_specification} writes it. */
final class ColumnSql {
    private ColumnSql() {}

    static String of(ColumnDef column, TableName table, boolean serial) {
        return SqlName.quote(column.name()) + " "
                + (serial ? column.type().affinity().serial() : typeAndDefault(column, table))
                + (column.computed() == null ? "" : " " + column.computed().clause())
                + (column.identity() == null ? "" : " " + column.identity().sql())
                + nullability(column);
    }

    private static String typeAndDefault(ColumnDef column, TableName table) {
        ServerDefault given = column.serverDefault();
        return TypeSql.of(column.type(), table)
                + (given == null || given.sql() == null ? "" : " DEFAULT " + given.sql());
    }

    private static String nullability(ColumnDef column) {
        if (column.identity() != null) {
            return column.nullable() ? " NULL" : "";
        }
        return column.nullable() ? "" : " NOT NULL";
    }
}
