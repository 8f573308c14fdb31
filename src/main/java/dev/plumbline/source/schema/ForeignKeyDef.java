package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key.
 *
 * @param target the table that it refers to
 * @param targetColumns columns of the target, by name
 * @param useAlter whether source asks to add it after all tables
 */
public record ForeignKeyDef(
        GivenName name,
        List<String> columns,
        TableName target,
        List<String> targetColumns,
        @Nullable String onDelete,
        @Nullable String onUpdate,
        @Nullable String match,
        boolean useAlter,
        boolean notValid,
        Deferral deferral,
        @Nullable String comment,
        Place place)
        implements ConstraintDef {
    public ForeignKeyDef {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }

    /** From these columns to those, nothing else said. */
    public static ForeignKeyDef of(
            GivenName name, List<String> columns, TableName target, List<String> targetColumns, Place place) {
        return new ForeignKeyDef(
                name, columns, target, targetColumns, null, null, null, false, false, Deferral.NONE, null, place);
    }

    @Override
    public String conventionKey() {
        return "fk";
    }

    @Override
    public ForeignKeyDef over(List<String> names) {
        return new ForeignKeyDef(
                name,
                names,
                target,
                targetColumns,
                onDelete,
                onUpdate,
                match,
                useAlter,
                notValid,
                deferral,
                comment,
                place);
    }

    /** The same with another target. */
    public ForeignKeyDef to(TableName table, List<String> names) {
        return new ForeignKeyDef(
                name, columns, table, names, onDelete, onUpdate, match, useAlter, notValid, deferral, comment, place);
    }
}
