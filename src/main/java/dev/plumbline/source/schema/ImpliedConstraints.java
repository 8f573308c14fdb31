package dev.plumbline.source.schema;

import dev.plumbline.catalog.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a column brings along beside itself. */
public final class ImpliedConstraints {
    private ImpliedConstraints() {}

    /** Its unique constraint, foreign keys, the check of an enumeration kept as text and what its type brings; not the checks written in the column. */
    public static List<ConstraintDef> of(ColumnDef column) {
        List<ConstraintDef> constraints = new ArrayList<>();
        enumCheck(column).ifPresent(constraints::add);
        constraints.addAll(column.attached());
        column.references().forEach(reference -> constraints.add(reference.over(List.of(column.name()))));
        if (column.unique() && !column.index()) {
            constraints.add(UniqueDef.of(GivenName.NONE, List.of(column.name()), column.place()));
        }
        return constraints;
    }

    /** The index of {@code index=True}; with {@code unique=True} too it is unique and there is no constraint. */
    public static Optional<IndexDef> index(ColumnDef column) {
        return column.index()
                ? Optional.of(IndexDef.of(GivenName.NONE, List.of(column.name()), column.unique(), column.place()))
                : Optional.empty();
    }

    private static Optional<ConstraintDef> enumCheck(ColumnDef column) {
        if (!(column.type() instanceof SqlType.Enumeration(EnumDef type))
                || type.nativeType()
                || !type.createConstraint()) {
            return Optional.empty();
        }
        String labels = type.labels().stream().map(SqlName::literal).collect(Collectors.joining(", "));
        return Optional.of(new CheckDef(
                GivenName.of(type.name()),
                SqlName.quote(column.name()) + " IN (" + labels + ")",
                List.of(column.name()),
                false,
                Deferral.NONE,
                null,
                column.place()));
    }
}
