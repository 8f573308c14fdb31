package dev.plumbline.plan;

import dev.plumbline.catalog.ForeignKey;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Table;
import java.util.List;

/**
 * No publication has unlogged tables, and no permanent table refers to one ({@code ALTER TABLE … SET LOGGED}): a table becomes unlogged
 * after it is let go, and is permanent before it is published or referred to.
 */
final class UnloggedOrder {
    private final Side actual;
    private final Side expected;
    private final List<Step> steps;

    UnloggedOrder(Side actual, Side expected, Steps steps) {
        this.actual = actual;
        this.expected = expected;
        this.steps = steps.all();
    }

    void arrange() {
        for (Step step : steps) {
            if (becomes("unlogged", step)) {
                publications(step.node, actual, Act.MAKE, step, true);
                actual.keysTo(step.node).forEach(key -> before(key, key.parent(), "unlogged", step));
                expected.keys(step.node).forEach(key -> after(key, step));
            } else if (becomes("permanent", step)) {
                publications(step.node, expected, Act.REMOVE, step, false);
                actual.keys(step.node).forEach(key -> before(key, key.references(), "permanent", step));
                expected.keysTo(step.node).forEach(key -> after(key, step));
            }
        }
    }

    private boolean becomes(String persistence, Step step) {
        return step.act == Act.CHANGE
                && step.form == Form.REWRITE
                && actual.find(step.node) instanceof Table from
                && expected.find(step.node) instanceof Table to
                && !from.persistence().equals(persistence)
                && to.persistence().equals(persistence);
    }

    private void publications(ObjectId table, Side side, Act not, Step change, boolean before) {
        for (Step step : steps) {
            if (step.node.kind().equals("publication")
                    && step.act != not
                    && side.needs(step.node).contains(table)) {
                (before ? change : step).earlier.add(before ? step : change);
            }
        }
    }

    /** A key goes before, or its other table becomes the same before. */
    private void before(ForeignKey key, ObjectId other, String persistence, Step change) {
        boolean goes = false;
        for (Step step : steps) {
            if (step.act == Act.REMOVE && (step.node.equals(key.id()) || step.also.contains(key.id()))) {
                change.earlier.add(step);
                goes = true;
            }
        }
        if (!goes && !other.equals(change.node)) {
            steps.stream()
                    .filter(step -> step.node.equals(other) && becomes(persistence, step))
                    .forEach(change.earlier::add);
        }
    }

    private void after(ForeignKey key, Step change) {
        steps.stream()
                .filter(step -> step.act == Act.MAKE && step.node.equals(key.id()))
                .forEach(step -> step.earlier.add(change));
    }
}
