package dev.plumbline.plan;

import dev.plumbline.catalog.CheckConstraint;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.diff.Difference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks of child tables that are valid although the parent's is not: the server makes both again, not valid, where the parent's column
 * gets another type.
 */
final class ValidatedBelow {
    private final Side actual;
    private final Side expected;
    private final Fates fates;
    private final Steps steps;

    ValidatedBelow(Side actual, Side expected, Fates fates, Steps steps) {
        this.actual = actual;
        this.expected = expected;
        this.fates = fates;
        this.steps = steps;
    }

    void write() {
        Set<ObjectId> done = new LinkedHashSet<>();
        fates.retyped().forEach((column, cause) -> {
            for (ObjectId id : List.copyOf(actual.neededBy(column))) {
                if (losesValidity(id) && done.add(id)) {
                    validate(id, column, cause);
                }
            }
        });
    }

    private boolean losesValidity(ObjectId id) {
        return actual.find(id) instanceof CheckConstraint from
                && expected.find(id) instanceof CheckConstraint to
                && fates.ofActual(id) == null
                && !fates.isGone(id)
                && from.isValid()
                && to.isValid()
                && Inherited.parent(actual, from, this::isNotValid) != null;
    }

    private boolean isNotValid(ObjectId parent) {
        return !fates.isGone(parent) && actual.find(parent) instanceof CheckConstraint check && !check.isValid();
    }

    private void validate(ObjectId id, ObjectId column, Difference cause) {
        ObjectId table = new ObjectId("table", Names.parent(id));
        String sql = "ALTER TABLE " + table.name() + " VALIDATE CONSTRAINT " + Names.own(id);
        Step step = steps.addAll(List.of(Action.change(id, sql).as(Form.VALIDATE)), cause, id, id);
        if (step != null) {
            step.after.addAll(withAbove(column));
        }
    }

    private Set<ObjectId> withAbove(ObjectId column) {
        Set<ObjectId> all = new LinkedHashSet<>();
        Deque<ObjectId> open = new ArrayDeque<>(List.of(column));
        while (!open.isEmpty()) {
            ObjectId next = open.remove();
            if (next.kind().equals("column") && all.add(next)) {
                open.addAll(actual.needs(next));
            }
        }
        return all;
    }
}
