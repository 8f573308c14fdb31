package dev.plumbline.plan;

import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.NotNullConstraint;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Not-null constraints that nobody named, under another than the plain automatic name: with a number where that was taken, or with that of
 * a parent, which a table keeps from PostgreSQL 18 on when it has that parent no more.
 */
final class UnnamedNotNull {
    private UnnamedNotNull() {}

    /** Whether a constraint has the name of a parent that its table is taken from, be it only to be attached in another way. */
    static boolean isFreed(Side actual, Side expected, ObjectId id) {
        return actual.find(id) instanceof NotNullConstraint constraint
                && !actual.has(id)
                && !expected.has(id)
                && !AutomaticNames.isOne(constraint)
                && actual.find(constraint.parent()) instanceof Table from
                && expected.find(constraint.parent()) instanceof Table to
                && (from.partitionOf() == null
                        ? !isBelow(actual, expected, constraint)
                        : !from.partitionOf().equals(to.partitionOf()));
    }

    /** Whether a parent that stays one has it too, with which it changes. */
    private static boolean isBelow(Side actual, Side expected, NotNullConstraint constraint) {
        Set<ObjectId> after = expected.needs(Side.attachment(constraint.parent()));
        return actual.needs(Side.attachment(constraint.parent())).stream()
                .filter(parent -> !parent.equals(constraint.parent()) && after.contains(parent))
                .map(parent -> actual.find(parent.child("column", constraint.column())))
                .anyMatch(above -> above instanceof Column column && column.notNull());
    }

    /** Those that a table has for a column under a parent's name. */
    static List<NotNullConstraint> fromParents(Side actual, Column column) {
        return of(actual, column.parent(), column.id().simpleName())
                .filter(constraint -> !AutomaticNames.isOne(constraint))
                .toList();
    }

    /** Whether the same column of a child table has one of another name, so that a name given above cannot go down to it. */
    static boolean isOtherBelow(Side actual, Side expected, NotNullConstraint constraint) {
        ObjectId column = constraint.parent().child("column", constraint.column());
        return isOtherBelow(actual, column, automatic(actual, constraint))
                || isOtherBelow(expected, column, constraint.id().simpleName());
    }

    private static boolean isOtherBelow(Side side, ObjectId column, String name) {
        return side.neededBy(column).stream()
                .filter(id -> id.kind().equals("column"))
                .map(side::find)
                .anyMatch(below -> below instanceof Column child
                        && ((child.notNull()
                                        && of(side, child).stream()
                                                .noneMatch(id -> id.simpleName().equals(name)))
                                || isOtherBelow(side, child.id(), name)));
    }

    /** All that say of a column that it must not be null, named ones among them. */
    static List<ObjectId> of(Side side, Column column) {
        return side.under(column.parent()).stream()
                .filter(id -> side.find(id) instanceof NotNullConstraint constraint
                        && constraint.column().equals(column.id().simpleName()))
                .toList();
    }

    /** The automatic name of the constraint of the same column, with a number where that was taken. */
    static String automatic(Side actual, NotNullConstraint constraint) {
        return of(actual, constraint.parent(), constraint.column())
                .filter(AutomaticNames::isOne)
                .map(numbered -> numbered.id().simpleName())
                .findFirst()
                .orElse(AutomaticNames.ofNotNull(constraint.parent(), constraint.column()));
    }

    private static Stream<NotNullConstraint> of(Side actual, ObjectId parent, String column) {
        return actual.under(parent).stream()
                .filter(id -> !actual.has(id))
                .map(actual::find)
                .filter(NotNullConstraint.class::isInstance)
                .map(NotNullConstraint.class::cast)
                .filter(constraint -> constraint.column().equals(column));
    }
}
