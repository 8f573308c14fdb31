package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;

/** No publication has unlogged tables: a table becomes one after it is let go, and is one no more before it is published. */
record UnloggedOrder(Side actual, Side expected, Steps steps) {
    void arrange() {
        for (Step step : steps.all()) {
            if (step.act == Act.CHANGE && step.node.kind().equals("table")) {
                if (step.sql.endsWith(" SET UNLOGGED")) {
                    publications(step.node, actual, Act.MAKE, step, true);
                } else if (step.sql.endsWith(" SET LOGGED")) {
                    publications(step.node, expected, Act.REMOVE, step, false);
                }
            }
        }
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
