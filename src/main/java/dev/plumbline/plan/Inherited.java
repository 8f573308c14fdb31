package dev.plumbline.plan;

import dev.plumbline.catalog.CheckConstraint;
import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.NotNullConstraint;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Trigger;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A column that a child table has from its parent. */
final class Inherited {
    private Inherited() {}

    /** The check of the parent that this one comes from, where it fits; null where it is the table's own. */
    static @Nullable ObjectId parent(Side side, CheckConstraint check, Predicate<ObjectId> fits) {
        if (!check.inherited()) {
            return null;
        }
        return side.needs(Side.attachment(check.parent())).stream()
                .filter(table -> !table.equals(check.parent()))
                .map(table -> new ObjectId("check", table.name() + "/" + Names.own(check.id())))
                .filter(fits)
                .findFirst()
                .orElse(null);
    }

    /** The trigger that a partition has from the table that it is a partition of; null where there is none. */
    static @Nullable Trigger trigger(Side side, Trigger trigger) {
        ObjectId above = side.partitionedTable(trigger.parent());
        return above != null && side.find(above.child("trigger", trigger.id().simpleName())) instanceof Trigger parent
                ? new Trigger(trigger.id(), trigger.parent(), trigger.definition(), parent.enabled())
                : null;
    }

    /** What the child's column would be without anything of its own; null where no parent has it. */
    static @Nullable Column like(Side side, Column column) {
        for (ObjectId need : side.needs(column.id())) {
            if (need.kind().equals("column") && side.find(need) instanceof Column parent) {
                return as(heritable(side, parent), column);
            }
        }
        return null;
    }

    /** The column as children have it: without a not-null constraint that does not go down to them. */
    static Column heritable(Side side, Column column) {
        return column.notNull() && staysAbove(side, column) ? column.withNotNull(false) : column;
    }

    private static boolean staysAbove(Side side, Column column) {
        return side.under(column.parent()).stream()
                .map(side::find)
                .anyMatch(one -> one instanceof NotNullConstraint constraint
                        && constraint.column().equals(column.id().simpleName())
                        && constraint.staysAbove());
    }

    /** The child's column with all that the parent's has. */
    static Column as(Column parent, Column child) {
        return new Column(
                child.id(),
                child.parent(),
                child.position(),
                parent.type(),
                parent.collation(),
                parent.defaultValue(),
                child.identity(),
                parent.generated(),
                parent.notNull(),
                parent.storage(),
                parent.compression(),
                parent.statistics(),
                parent.options(),
                true);
    }

    /** What becomes of the child's column by changes of the parent's, which go down to it; {@code reset} where its default is set again. */
    static Column after(Column before, Column after, Column child, boolean reset) {
        boolean retyped = !ColumnStatements.sameType(before, after);
        return new Column(
                child.id(),
                child.parent(),
                child.position(),
                retyped ? after.type() : child.type(),
                retyped ? after.collation() : child.collation(),
                Objects.equals(before.defaultValue(), after.defaultValue()) && !retyped && !reset
                        ? child.defaultValue()
                        : after.defaultValue(),
                child.identity(),
                Objects.equals(before.generated(), after.generated()) ? child.generated() : after.generated(),
                before.notNull() == after.notNull() ? child.notNull() : after.notNull(),
                before.storage().equals(after.storage()) && !retyped ? child.storage() : after.storage(),
                before.compression().equals(after.compression()) ? child.compression() : after.compression(),
                before.statistics() == after.statistics() ? child.statistics() : after.statistics(),
                child.options(),
                child.inherited());
    }
}
