package dev.plumbline.plan;

import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.NotNullConstraint;
import dev.plumbline.diff.Difference;
import java.util.List;

/** Columns that may be null from now on, while those of child tables may not, and the names that their constraints leave. */
record Loosening(Side actual, Side expected, Descent descent, Subjects subjects, Steps steps) {
    /** For the column alone. */
    void alone(Column from, Column to, Difference cause) {
        Action drop = Action.change(to.id(), ColumnStatements.alter(to.withInherited(true)) + "DROP NOT NULL");
        steps.addAll(List.of(drop), cause, subjects.of(to.id()), to.id());
        Step loosening = steps.all().getLast();
        free(from, loosening);
        descent.below(from).forEach(child -> name(child, loosening, cause));
    }

    /** The constraint goes that says so, and those of the children. */
    void freeNames(Column column, Step loosening) {
        free(column, loosening);
        descent.below(column).forEach(child -> freeNames(child, loosening));
    }

    private void free(Column column, Step loosening) {
        UnnamedNotNull.of(actual, column).forEach(id -> loosening.frees.addAll(NameKeys.of(id)));
    }

    /** Whether a column may be null while one that a child table has from it may not, as for a key of the child's. */
    boolean isAlone(Column from, Column to) {
        return from.notNull()
                && !to.notNull()
                && !to.inherited()
                && !actual.isPartitioned(from.parent())
                && staysBelow(from);
    }

    private boolean staysBelow(Column column) {
        return descent.below(column).stream()
                .anyMatch(child ->
                        (child.notNull() && expected.find(child.id()) instanceof Column wanted && wanted.notNull())
                                || staysBelow(child));
    }

    /** The name that the child's constraint has from the parent's is one of its own from now on. */
    private void name(Column child, Step loosening, Difference cause) {
        boolean stays = expected.find(child.id()) instanceof Column wanted && wanted.notNull();
        for (NotNullConstraint constraint : UnnamedNotNull.fromParents(actual, child)) {
            if (stays && !isKept(constraint)) {
                steps.addAll(
                        List.of(NotNullStatements.withoutName(constraint)), cause, subjects.of(child.id()), child.id());
                Step rename = steps.all().getLast();
                rename.earlier.add(loosening);
                rename.frees.addAll(NameKeys.of(constraint.id()));
            }
        }
    }

    private boolean isKept(NotNullConstraint constraint) {
        return expected.find(constraint.id()) instanceof NotNullConstraint other
                && other.column().equals(constraint.column());
    }
}
