package dev.plumbline.plan;

import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.diff.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Columns that are changed in place, and what a change of the parent's column leaves to be said of its children. */
final class ColumnAlterations {
    private final Side actual;
    private final Side expected;
    private final Fates fates;
    private final Grants grants;
    private final Subjects subjects;
    private final Steps steps;
    private final Descent descent;
    private final Loosening loosening;

    ColumnAlterations(Side actual, Side expected, Fates fates, Grants grants, Subjects subjects, Steps steps) {
        this.actual = actual;
        this.expected = expected;
        this.fates = fates;
        this.grants = grants;
        this.subjects = subjects;
        this.steps = steps;
        this.descent = new Descent(actual, expected, fates);
        this.loosening = new Loosening(actual, expected, descent, subjects, steps);
    }

    void write(Column from, Column to, Difference cause) {
        boolean retype = fates.retyped().containsKey(from.id()) && !followsRetype(from);
        boolean reset = resets(from.id()) && !followsReset(from);
        dropBeforeRetype(from, cause);
        boolean alone = loosening.isAlone(from, to);
        Column before = alone ? from.withNotNull(false) : asParentWillBe(from);
        List<Action> actions = Objects.requireNonNull(ColumnStatements.change(before, above(from, to), retype, reset));
        for (Action action : actions) {
            Step step = steps.addAll(List.of(action), cause, subjects.of(to.id()), to.id());
            if (step != null && action.act() == Act.MAKE && (followsRetype(from) || followsReset(from))) {
                step.after.addAll(descent.above(from));
                descent.above(from).forEach(above -> step.after.add(ColumnStatements.defaultOf(above)));
            }
            if (action.sql().endsWith(" DROP NOT NULL")) {
                loosening.freeNames(from, steps.all().getLast());
            }
        }
        if (alone) {
            loosening.alone(from, to, cause);
        }
        if (from.identity() == null && to.identity() != null) {
            for (Action action : grants.ofNewFor(from.parent(), Identity.sequenceNode(to))) {
                steps.addAll(List.of(action), cause, subjects.of(to.id()), to.id());
            }
        }
    }

    /** A default of the child's own stands in the way where the parent's column gets another type. */
    private boolean dropBeforeRetype(Column child, Difference cause) {
        boolean dropped = false;
        for (ObjectId above : descent.above(child)) {
            if (child.defaultValue() != null
                    && fates.retyped().containsKey(above)
                    && actual.find(above) instanceof Column parent
                    && parent.defaultValue() == null) {
                Action drop = Action.remove(
                        ColumnStatements.defaultOf(child.id()),
                        "ALTER TABLE ONLY " + child.parent().name() + " ALTER COLUMN " + Names.own(child.id())
                                + " DROP DEFAULT");
                Step step = steps.addAll(List.of(drop), cause, subjects.of(child.id()), child.id());
                if (step != null) {
                    step.opens.add(above);
                }
                dropped = true;
            }
        }
        return dropped;
    }

    /** A change of a column above goes down to it. */
    private Column asParentWillBe(Column child) {
        Change change = goingDown(child);
        return change == null ? asConstraintsAboveWillBe(child) : after(change, child);
    }

    /** A parent's column that differs in nothing may have a not-null constraint that goes down to it on one side alone. */
    private Column asConstraintsAboveWillBe(Column child) {
        for (ObjectId above : descent.above(child)) {
            if (actual.find(above) instanceof Column from && expected.find(above) instanceof Column to) {
                Column below = Inherited.after(
                        Inherited.heritable(actual, from), Inherited.heritable(expected, to), child, false);
                if (below.notNull() != child.notNull()) {
                    return child.withNotNull(below.notNull());
                }
            }
        }
        return child;
    }

    private Column after(Change change, Column child) {
        Column from = Inherited.heritable(actual, (Column) change.actual());
        Column to = Inherited.heritable(expected, (Column) change.expected());
        return Inherited.after(
                loosening.isAlone(from, to) ? from.withNotNull(false) : from, to, child, resets(from.id()));
    }

    private boolean resets(ObjectId column) {
        return fates.defaults().containsKey(column);
    }

    /** The nearest change above it that is not made for one table alone; null where there is none. */
    private @Nullable Change goingDown(Column child) {
        for (ObjectId above : descent.above(child)) {
            if (!fates.isGone(above) && actual.find(above) instanceof Column parent) {
                Change own = ofColumn(above);
                Change change = own != null && goesDown(own) ? own : goingDown(parent);
                if (change != null) {
                    return change;
                }
            }
        }
        return null;
    }

    /** Its change, or that its default goes and comes again; null where neither is so. */
    private @Nullable Change ofColumn(ObjectId column) {
        Change own = fates.ofActual(column);
        Difference cause = fates.defaults().get(column);
        return own != null || cause == null ? own : new Change(actual.find(column), expected.find(column), cause);
    }

    /** Whether it is made for child tables too, as a column that comes from no parent is changed with those below it. */
    private boolean goesDown(Change change) {
        return change.inPlace()
                && change.actual() instanceof Column from
                && change.expected() instanceof Column to
                && !above(from, to).inherited();
    }

    /** What a column must become; that of a table without its parents at that time is changed with those below it. */
    private Column above(Column from, Column to) {
        return descent.above(from).isEmpty() ? to.withInherited(false) : to;
    }

    /** What no difference says, but what had to be touched because of one. */
    void writeTouched() {
        fates.retyped().forEach((id, cause) -> touchColumn(id, true, cause));
        fates.defaults().forEach((id, cause) -> touchColumn(id, false, cause));
        for (Change change : List.copyOf(fates.changes())) {
            if (goesDown(change)) {
                children(change.actual().id(), change);
            }
        }
    }

    /** What a change leaves to be said of columns below that no difference names. */
    private void children(ObjectId column, Change change) {
        for (ObjectId id : List.copyOf(actual.neededBy(column))) {
            if (actual.find(id) instanceof Column child
                    && expected.find(id) instanceof Column wanted
                    && !fates.isGone(id)
                    && descent.above(child).contains(column)) {
                if (fates.ofActual(id) == null) {
                    child(child, wanted, change, column);
                }
                children(id, change);
            }
        }
    }

    private void child(Column child, Column wanted, Change change, ObjectId parent) {
        boolean dropped = dropBeforeRetype(child, change.cause());
        Column before = after(change, child);
        List<Action> actions = new ArrayList<>(
                Objects.requireNonNullElse(ColumnStatements.change(before, wanted, false, false), List.of()));
        if (dropped && wanted.defaultValue() != null && wanted.defaultValue().equals(before.defaultValue())) {
            actions.add(ColumnStatements.setDefault(wanted));
        }
        for (Action action : actions) {
            Step step = steps.addAll(List.of(action), change.cause(), subjects.of(child.id()), child.id());
            if (step != null) {
                step.after.add(change.actual().id());
                step.after.add(ColumnStatements.defaultOf(change.actual().id()));
                step.after.add(parent);
            }
        }
    }

    private void touchColumn(ObjectId id, boolean retype, Difference cause) {
        boolean done = fates.isGone(id)
                || fates.ofActual(id) != null
                || (!retype && fates.retyped().containsKey(id));
        if (!done
                && (actual.has(id) || fates.reattached().containsKey(new ObjectId("table", Names.parent(id))))
                && actual.find(id) instanceof Column from
                && expected.find(id) instanceof Column to
                && !followsRetype(from)
                && (retype || !followsReset(from))) {
            List<Action> actions =
                    Objects.requireNonNull(ColumnStatements.change(from, above(from, to), retype, !retype));
            steps.addAll(actions, cause, subjects.of(id), id);
            defaultsBelow(id, cause);
            if (!retype) {
                children(id, new Change(from, to, cause));
            }
        }
    }

    /** Defaults of children, which go before the parent's column is set to its type and come again after that. */
    private void defaultsBelow(ObjectId column, Difference cause) {
        for (ObjectId id : List.copyOf(actual.neededBy(column))) {
            if (actual.find(id) instanceof Column child
                    && expected.find(id) instanceof Column wanted
                    && wanted.defaultValue() != null
                    && fates.ofActual(id) == null
                    && !fates.isGone(id)
                    && dropBeforeRetype(child, cause)) {
                Action set = ColumnStatements.setDefault(wanted);
                Step step = steps.addAll(List.of(set), cause, subjects.of(id), id);
                if (step != null) {
                    step.after.add(column);
                }
            }
        }
    }

    /** Whether the parent's column gets the type, and with it this one. */
    private boolean followsRetype(Column column) {
        return follows(column, fates.retyped());
    }

    /** Whether the default of the parent's column, which is set for this one too, goes and comes again. */
    private boolean followsReset(Column column) {
        return follows(column, fates.defaults());
    }

    private boolean follows(Column column, Map<ObjectId, Difference> touched) {
        return column.inherited()
                && descent.above(column).stream().anyMatch(above -> touched.containsKey(above) && !fates.isGone(above));
    }
}
