package dev.plumbline.report;

import dev.plumbline.catalog.Column;
import java.util.Locale;

/** One column as it stands in {@code CREATE TABLE}; what is the type's own is left out. */
final class ColumnText {
    private static final int USUAL_STATISTICS = -1;

    private ColumnText() {}

    static String of(Column column) {
        StringBuilder text =
                new StringBuilder(SqlTarget.own(column.id())).append(' ').append(column.type());
        if (!column.storage().isEmpty() && !column.storage().equals("default")) {
            text.append(" STORAGE ").append(column.storage());
        }
        if (!column.compression().isEmpty() && !column.compression().equals("default")) {
            text.append(" COMPRESSION ").append(column.compression());
        }
        if (column.collation() != null) {
            text.append(" COLLATE ").append(column.collation());
        }
        value(column, text);
        if (column.notNull()) {
            text.append(" NOT NULL");
        }
        remarks(column, text);
        return text.toString();
    }

    private static void value(Column column, StringBuilder text) {
        if (column.defaultValue() != null) {
            text.append(" DEFAULT ").append(column.defaultValue());
        }
        String generated = column.generated();
        if (generated != null) {
            int colon = generated.indexOf(": ");
            text.append(" GENERATED ALWAYS AS (")
                    .append(generated.substring(colon < 0 ? 0 : colon + 2))
                    .append(") ")
                    .append((colon < 0 ? "stored" : generated.substring(0, colon)).toUpperCase(Locale.ROOT));
        }
        String identity = column.identity();
        if (identity != null) {
            int options = identity.indexOf(" (");
            String when = options < 0 ? identity : identity.substring(0, options);
            text.append(" GENERATED ")
                    .append(when.toUpperCase(Locale.ROOT))
                    .append(" AS IDENTITY")
                    .append(options < 0 ? "" : identity.substring(options));
        }
    }

    private static void remarks(Column column, StringBuilder text) {
        if (column.statistics() != USUAL_STATISTICS) {
            text.append(" /* statistics ").append(column.statistics()).append(" */");
        }
        if (!column.options().isEmpty()) {
            text.append(" /* ").append(String.join(", ", column.options())).append(" */");
        }
        if (column.inherited()) {
            text.append(" /* inherited */");
        }
    }
}
