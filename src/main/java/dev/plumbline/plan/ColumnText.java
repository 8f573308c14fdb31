package dev.plumbline.plan;

import dev.plumbline.catalog.Column;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parts of a column's definition in SQL. */
final class ColumnText {
    private ColumnText() {}

    /** As in {@code CREATE TABLE}; the default only where it is wanted at once. */
    static String definition(Column column, boolean withDefault) {
        String value = withDefault && column.defaultValue() != null ? " DEFAULT " + column.defaultValue() : "";
        return Names.own(column.id()) + " " + type(column)
                + (column.compression().equals("default") ? "" : " COMPRESSION " + column.compression())
                + value
                + (column.generated() == null ? "" : " GENERATED ALWAYS AS " + generated(column.generated()))
                + (column.identity() == null ? "" : " GENERATED " + identity(column.identity()))
                + (column.notNull() && column.identity() == null ? " NOT NULL" : "");
    }

    /** As in {@code CREATE TABLE … OF type}, which knows the type already. */
    static @Nullable String typed(Column column) {
        String rest = (column.defaultValue() == null ? "" : " DEFAULT " + column.defaultValue())
                + (column.generated() == null ? "" : " GENERATED ALWAYS AS " + generated(column.generated()))
                + (column.notNull() ? " NOT NULL" : "");
        return rest.isEmpty() ? null : Names.own(column.id()) + " WITH OPTIONS" + rest;
    }

    static String type(Column column) {
        return column.type() + (column.collation() == null ? "" : " COLLATE " + column.collation());
    }

    /** The storage, the type's usual one by its name, because servers before 16 know no word for it. */
    static String storage(Column column) {
        if (!column.storage().equals("default")) {
            return column.storage();
        }
        return Set.of("numeric", "inet", "cidr").contains(Casts.base(column.type())) ? "main" : "extended";
    }

    /** {@code (expression) STORED}. */
    static String generated(String text) {
        int colon = text.indexOf(": ");
        return "(" + text.substring(colon + 2) + ") " + text.substring(0, colon).toUpperCase(Locale.ROOT);
    }

    /** {@code ALWAYS AS IDENTITY (…)}. */
    static String identity(String text) {
        int bracket = text.indexOf(" (");
        String when = bracket < 0 ? text : text.substring(0, bracket);
        return when.toUpperCase(Locale.ROOT) + " AS IDENTITY" + (bracket < 0 ? "" : text.substring(bracket));
    }
}
