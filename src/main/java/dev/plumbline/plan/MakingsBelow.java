package dev.plumbline.plan;

import dev.plumbline.catalog.CheckConstraint;
import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Trigger;
import dev.plumbline.diff.Difference;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Writes what a partition or child table has otherwise than the new things that come to it from its parents. */
final class MakingsBelow {
    private final Side actual;
    private final Side expected;
    private final Fates fates;
    private final Statements statements;
    private final Steps steps;
    private final Subjects subjects;
    private final Set<ObjectId> fresh;

    /** All that is new stands in {@code fresh}. */
    MakingsBelow(Side actual, Side expected, Fates fates, Statements statements, Steps steps, Set<ObjectId> fresh) {
        this.actual = actual;
        this.expected = expected;
        this.fates = fates;
        this.statements = statements;
        this.steps = steps;
        this.subjects = new Subjects(expected);
        this.fresh = fresh;
    }

    /** One that comes from the parent is only validated, where the parent's is not. */
    void check(CheckConstraint check, Difference cause) {
        ObjectId parent = Inherited.parent(expected, check, expected::has);
        if (parent == null || isAttachedLater(check.parent(), new ObjectId("table", Names.parent(parent)))) {
            add(statements.make(check), check.id(), cause);
        } else if (check.isValid() && expected.find(parent) instanceof CheckConstraint from && !from.isValid()) {
            String sql = "ALTER TABLE " + check.parent().name() + " VALIDATE CONSTRAINT " + Names.own(check.id());
            Step step = add(List.of(Action.change(check.id(), sql).as(Form.VALIDATE)), check.id(), cause);
            step.after.add(parent);
            step.after.add(check.parent());
        }
    }

    /** Whether a table that is there becomes a child of that one, which it must have all columns and checks for. */
    private boolean isAttachedLater(ObjectId table, ObjectId parent) {
        return !fresh.contains(table)
                && (!actual.needs(Side.attachment(table)).contains(parent)
                        || (fates.reattached().containsKey(table) && fresh.contains(parent)));
    }

    /** The same for the tables of all columns that it has its own from. */
    boolean isAttachedLater(Column column) {
        List<ObjectId> above = expected.needs(column.id()).stream()
                .filter(need -> need.kind().equals("column"))
                .map(need -> new ObjectId("table", Names.parent(need)))
                .toList();
        return !above.isEmpty() && above.stream().allMatch(parent -> isAttachedLater(column.parent(), parent));
    }

    /** One that a partition has from its parent only gets another state. */
    void trigger(Trigger trigger, Difference cause) {
        Trigger like = Inherited.trigger(expected, trigger);
        if (like == null) {
            add(statements.make(trigger), trigger.id(), cause);
            return;
        }
        List<Action> actions = Objects.requireNonNullElse(statements.change(like, trigger), List.of());
        for (Action action : actions) {
            Step step = add(List.of(action), trigger.id(), cause);
            step.after.add(trigger.parent());
            expected.needs(Side.attachment(trigger.parent())).stream()
                    .map(table -> table.child("trigger", trigger.id().simpleName()))
                    .filter(id -> !id.equals(trigger.id()))
                    .forEach(step.after::add);
        }
    }

    /** What a child table has otherwise than the table above that it was made like, and what its own children have so. */
    void inherited(Column column, Difference cause) {
        Column like = fresh.contains(column.parent())
                ? Inherited.like(expected, column)
                : Inherited.as(Inherited.heritable(expected, highest(column)), column);
        if (like == null) {
            return;
        }
        List<Action> actions =
                Objects.requireNonNullElse(ColumnStatements.change(like, column, false, false), List.of());
        for (Action action : actions) {
            Step step = add(List.of(action), column.id(), cause);
            step.after.add(column.parent());
            step.after.addAll(expected.needs(column.id()));
        }
        for (ObjectId below : expected.neededBy(column.id())) {
            if (!expected.has(below)
                    && expected.find(below) instanceof Column child
                    && !fresh.contains(child.parent())
                    && !isAttachedLater(child)) {
                inherited(child, cause);
            }
        }
    }

    /** The new column above it that brought it. */
    private Column highest(Column column) {
        for (ObjectId above : expected.needs(column.id())) {
            if (fresh.contains(above)
                    && expected.find(above) instanceof Column parent
                    && !isAttachedLater(column.parent(), parent.parent())) {
                return highest(parent);
            }
        }
        return column;
    }

    private Step add(List<Action> actions, ObjectId id, Difference cause) {
        return steps.addAny(actions, cause, subjects.of(id), id);
    }
}
