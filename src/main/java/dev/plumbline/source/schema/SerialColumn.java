package dev.plumbline.source.schema;

import java.util.List;
import java.util.Optional;

/** Which column of a key counts by itself: the rule of SQLAlchemy's {@code PrimaryKeyConstraint._autoincrement_column}. */
final class SerialColumn {
    private SerialColumn() {}

    /** The column of the key that becomes SERIAL, where there is one. */
    static Optional<ColumnDef> of(TableDef table) {
        return table.primaryKey()
                .flatMap(key -> among(table.columns(), key.columns()))
                .filter(SerialColumn::takesSerial);
    }

    /** Whether the column is SERIAL where it stands alone, as in {@code ADD COLUMN … primary_key=True}. */
    static boolean alone(ColumnDef column) {
        return column.primaryKey()
                && among(List.of(column), List.of(column.name()))
                        .filter(SerialColumn::takesSerial)
                        .isPresent();
    }

    /** The counting column of a key over those names, serial or not. */
    static Optional<ColumnDef> among(List<ColumnDef> columns, List<String> key) {
        List<ColumnDef> members =
                columns.stream().filter(column -> key.contains(column.name())).toList();
        return members.stream()
                .filter(column ->
                        column.autoincrement() == Autoincrement.YES || (members.size() == 1 && countsByDefault(column)))
                .findFirst();
    }

    private static boolean takesSerial(ColumnDef column) {
        boolean ownSequence = column.sequence() != null && !column.sequence().optional();
        return column.identity() == null && !column.clientDefault() && !ownSequence;
    }

    private static boolean countsByDefault(ColumnDef column) {
        return column.autoincrement() != Autoincrement.NO
                && column.type().affinity() != Affinity.NONE
                && !column.clientDefault()
                && column.serverDefault() == null
                && column.computed() == null
                && (column.references().isEmpty() || column.autoincrement() == Autoincrement.IGNORE_FK);
    }
}
