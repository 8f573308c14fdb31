package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Constraints that a partition or child table has from the tables above and keeps when it is taken from them ({@code ALTER TABLE … DETACH
 * PARTITION}): copies of their foreign keys, which are dropped after that, before the key above goes, with which they would go as
 * well, and before what they need; and not-null constraints, which get a name of their own.
 */
record KeptConstraints(Side actual, Steps steps) {
    private static final Set<String> KINDS = Set.of("fk", "not-null");

    void arrange() {
        StepIndex index = new StepIndex(steps.all());
        for (Step step : List.copyOf(steps.all())) {
            if (step.act == Act.REMOVE && KINDS.contains(step.node.kind()) && !actual.has(step.node)) {
                arrange(step, index);
            }
        }
    }

    private void arrange(Step step, StepIndex index) {
        step.late = step.node.kind().equals("not-null");
        for (Step tie : index.about(Side.attachment(new ObjectId("table", Names.parent(step.node))))) {
            (tie.act == Act.MAKE ? tie : step).earlier.add(tie.act == Act.MAKE ? step : tie);
        }
        for (ObjectId needed : actual.needs(step.node)) {
            removalsOf(needed, index).forEach(removal -> removal.earlier.add(step));
        }
    }

    /** What removes the needed column, key or table, alone or with its table. */
    private static List<Step> removalsOf(ObjectId needed, StepIndex index) {
        List<Step> removals = new ArrayList<>(index.about(needed));
        removals.addAll(index.about(new ObjectId("table", Names.parent(needed))));
        removals.removeIf(step -> step.act != Act.REMOVE);
        return removals;
    }
}
