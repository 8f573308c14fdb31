package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Sequence;

/** A table's owner is set after it has got its sequences, which follow it; that of a sequence after its table has let it go. */
record SequenceOwners(Side expected, Steps steps) {
    void arrange() {
        for (Step step : steps.all()) {
            if (step.node.kind().equals("owned")) {
                ObjectId sequence = new ObjectId("sequence", step.node.name());
                if (step.act == Act.REMOVE) {
                    after(step, sequence);
                } else if (expected.find(sequence) instanceof Sequence owned && owned.parent() != null) {
                    after(step, owned.parent());
                }
            }
        }
    }

    private void after(Step step, ObjectId owned) {
        ObjectId owner = owned.about("owner");
        steps.all().stream().filter(other -> other.node.equals(owner)).forEach(other -> other.earlier.add(step));
    }
}
