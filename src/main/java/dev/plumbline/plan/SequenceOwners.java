package dev.plumbline.plan;

import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Sequence;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table's owner is set after it has got its sequences, which follow it, and which the server makes for identity columns with the
 * default privileges of the owner of that time; that of a sequence after its table has let it go.
 */
record SequenceOwners(Side expected, Steps steps) {
    void arrange() {
        StepIndex index = new StepIndex(steps.all());
        for (Step step : steps.all()) {
            Column counting = step.act == Act.MAKE ? counting(step.node) : null;
            if (counting != null) {
                after(step, counting.parent(), index);
            } else if (step.node.kind().equals("owned")) {
                ObjectId sequence = new ObjectId("sequence", step.node.name());
                if (step.act == Act.REMOVE) {
                    after(step, sequence, index);
                } else if (expected.find(sequence) instanceof Sequence owned && owned.parent() != null) {
                    after(step, owned.parent(), index);
                }
            }
        }
    }

    /** The identity column that a step makes, or makes the sequence of; null for any other. */
    private @Nullable Column counting(ObjectId node) {
        return Stream.concat(
                        Stream.of(node), node.kind().equals("sequence") ? expected.needs(node).stream() : Stream.of())
                .map(expected::find)
                .filter(object -> object instanceof Column column && column.identity() != null)
                .map(Column.class::cast)
                .findFirst()
                .orElse(null);
    }

    private static void after(Step step, ObjectId owned, StepIndex index) {
        index.about(owned.about("owner")).forEach(other -> other.earlier.add(step));
    }
}
