package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;
import java.util.List;
import java.util.Optional;

/**
 * A table with everything that is made with it: constraints and indexes that columns imply are among the others.
 *
 * @param constraints with names of columns, never keys; at most one primary key
 */
public record TableDef(
        TableName name,
        List<ColumnDef> columns,
        List<ConstraintDef> constraints,
        List<IndexDef> indexes,
        TableOptions options,
        Place place) {
    public TableDef {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        indexes = List.copyOf(indexes);
    }

    /** Joins columns with what source says about the table, adding what columns imply ({@code unique=True} and the like). */
    public static TableDef assemble(
            TableName name,
            List<ColumnDef> columns,
            List<ConstraintDef> constraints,
            List<IndexDef> indexes,
            TableOptions options,
            Place place) {
        return new TableAssembly(name, columns, constraints, indexes, options, place).table();
    }

    /** The column of that name. */
    public Optional<ColumnDef> column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst();
    }

    /** Its primary key, where it has columns in one. */
    public Optional<PrimaryKeyDef> primaryKey() {
        return constraintsOf(PrimaryKeyDef.class).stream().findFirst();
    }

    /** Its foreign keys. */
    public List<ForeignKeyDef> foreignKeys() {
        return constraintsOf(ForeignKeyDef.class);
    }

    private <T extends ConstraintDef> List<T> constraintsOf(Class<T> kind) {
        return constraints.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The same with other columns. */
    public TableDef withColumns(List<ColumnDef> other) {
        return new TableDef(name, other, constraints, indexes, options, place);
    }

    /** The same with other constraints and indexes. */
    public TableDef with(List<ConstraintDef> otherConstraints, List<IndexDef> otherIndexes) {
        return new TableDef(name, columns, otherConstraints, otherIndexes, options, place);
    }
}
