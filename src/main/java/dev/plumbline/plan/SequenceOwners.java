package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Sequence;

/** A table's owner is set after it has got its sequences, which follow it; that of a sequence after its table has let it go. */
record SequenceOwners(Side expected, Steps steps) {
    void arrange() {
        StepIndex index = new StepIndex(steps.all());
        for (Step step : steps.all()) {
            if (step.node.kind().equals("owned")) {
                ObjectId sequence = new ObjectId("sequence", step.node.name());
                if (step.act == Act.REMOVE) {
                    after(step, sequence, index);
                } else if (expected.find(sequence) instanceof Sequence owned && owned.parent() != null) {
                    after(step, owned.parent(), index);
                }
            }
        }
    }

    private static void after(Step step, ObjectId owned, StepIndex index) {
        index.about(owned.about("owner")).forEach(other -> other.earlier.add(step));
    }
}
