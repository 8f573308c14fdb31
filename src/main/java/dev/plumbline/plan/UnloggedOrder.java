package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Table;

/** No publication has unlogged tables: a table becomes one after it is let go, and is one no more before it is published. */
record UnloggedOrder(Side actual, Side expected, Steps steps) {
    void arrange() {
        for (Step step : steps.all()) {
            if (step.act == Act.CHANGE
                    && step.form == Form.REWRITE
                    && step.node.kind().equals("table")) {
                if (becomes("unlogged", step.node)) {
                    publications(step.node, actual, Act.MAKE, step, true);
                } else if (becomes("permanent", step.node)) {
                    publications(step.node, expected, Act.REMOVE, step, false);
                }
            }
        }
    }

    private boolean becomes(String persistence, ObjectId table) {
        return actual.find(table) instanceof Table from
                && expected.find(table) instanceof Table to
                && !from.persistence().equals(persistence)
                && to.persistence().equals(persistence);
    }

    private void publications(ObjectId table, Side side, Act not, Step change, boolean before) {
        for (Step step : steps.all()) {
            if (step.node.kind().equals("publication")
                    && step.act != not
                    && side.needs(step.node).contains(table)) {
                (before ? change : step).earlier.add(before ? step : change);
            }
        }
    }
}
