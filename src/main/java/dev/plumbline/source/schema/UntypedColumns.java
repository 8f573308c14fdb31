package dev.plumbline.source.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Gives columns without a type the type of the column that their foreign key refers to, as SQLAlchemy does. */
public final class UntypedColumns {
    private final Function<TableName, Optional<TableDef>> tables;

    /** {@code tables} finds the tables that foreign keys may refer to. */
    public UntypedColumns(Function<TableName, Optional<TableDef>> tables) {
        this.tables = tables;
    }

    /** The table with all types that can be found; a column whose type cannot is unread. */
    public TableDef resolve(TableDef table) {
        List<ColumnDef> columns =
                table.columns().stream().map(column -> resolve(column, table)).toList();
        return table.withColumns(columns);
    }

    private ColumnDef resolve(ColumnDef column, TableDef table) {
        if (!(column.type() instanceof SqlType.Untyped)) {
            return column;
        }
        ColumnDraft draft = column.edit();
        draft.type = find(column, table, new HashSet<>())
                .orElseGet(() -> new SqlType.Unread(
                        "it has no type of its own, and the column that it refers to is not known", column.place()));
        return draft.done();
    }

    private Optional<SqlType> find(ColumnDef column, TableDef table, Set<String> seen) {
        if (!(column.type() instanceof SqlType.Untyped)) {
            return Optional.of(column.type());
        }
        if (!seen.add(table.name().sql() + "." + column.name())) {
            return Optional.empty();
        }
        return table.foreignKeys().stream()
                .filter(key -> key.columns().contains(column.name()))
                .flatMap(key -> target(key, column, table, seen).stream())
                .findFirst();
    }

    private Optional<SqlType> target(ForeignKeyDef key, ColumnDef column, TableDef table, Set<String> seen) {
        String name = key.targetColumns().get(key.columns().indexOf(column.name()));
        Optional<TableDef> other = key.target().equals(table.name()) ? Optional.of(table) : tables.apply(key.target());
        return other.flatMap(found -> found.column(name).flatMap(referred -> find(referred, found, seen)));
    }
}
