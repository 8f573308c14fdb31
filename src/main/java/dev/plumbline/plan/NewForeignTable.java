package dev.plumbline.plan;

import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.ForeignTable;
import dev.plumbline.catalog.ObjectId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A foreign table that is made, with the columns that it does not have from its parents. */
record NewForeignTable(Side side, ForeignTable table) {
    List<Action> write() {
        List<Column> columns = columns();
        List<String> definitions = columns.stream()
                .map(column -> ColumnText.definition(column, true))
                .toList();
        List<Action> actions = new ArrayList<>();
        actions.add(Action.make(
                table.id(),
                ForeignTableStatements.create(table, definitions),
                ForeignOptions.hazards(List.of(), table.options())));
        columns.forEach(column -> actions.addAll(ColumnStatements.extras(column)));
        actions.addAll(ForeignTableStatements.columnOptions(null, table, all()));
        return actions;
    }

    /** What comes into being with it. */
    List<ObjectId> with() {
        List<ObjectId> with = new ArrayList<>();
        for (ObjectId column : all()) {
            with.add(column);
            with.add(ColumnStatements.defaultOf(column));
        }
        return with;
    }

    private List<Column> columns() {
        return all().stream()
                .map(side::find)
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .filter(column -> side.has(column.id()) && !column.inherited())
                .sorted(Comparator.comparingInt(Column::position))
                .toList();
    }

    private List<ObjectId> all() {
        return side.under(table.id()).stream()
                .filter(id -> id.kind().equals("column"))
                .toList();
    }
}
