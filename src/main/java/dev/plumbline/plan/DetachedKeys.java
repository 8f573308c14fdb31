package dev.plumbline.plan;

import dev.plumbline.catalog.ForeignKey;
import dev.plumbline.catalog.ObjectId;
import java.util.ArrayList;
import java.util.List;

/**
 * Copies of the foreign keys of the tables above, which a partition keeps when it is detached ({@code ALTER TABLE … DETACH PARTITION}):
 * each is dropped, unless the foreign key itself goes, which then comes first. One that has another name, as the partition has a key of
 * its own of that name, is an object and so no matter here.
 */
record DetachedKeys(Side actual, Fates fates, Steps steps) {
    void write() {
        StepIndex index = new StepIndex(steps.all());
        for (Step step : List.copyOf(steps.all())) {
            ObjectId partition = new ObjectId("table", step.node.name());
            if (step.act == Act.REMOVE && step.node.kind().equals("attached") && !fates.isGone(partition)) {
                new Relations(actual).keysAbove(partition).forEach(key -> write(key, step, partition, index));
            }
        }
    }

    private void write(ForeignKey key, Step detachment, ObjectId partition, StepIndex index) {
        List<Step> removals = index.about(key.id()).stream()
                .filter(step -> step.act == Act.REMOVE)
                .toList();
        detachment.earlier.addAll(removals);
        ObjectId copy = partition.child("fk", key.id().simpleName());
        if (removals.isEmpty() && actual.find(copy) == null) {
            drop(copy, key, detachment, partition, index);
        }
    }

    private void drop(ObjectId copy, ForeignKey key, Step detachment, ObjectId partition, StepIndex index) {
        Action action = Action.remove(copy, ConstraintStatements.drop(copy, partition));
        Step drop = steps.add(action, detachment.cause, detachment.subject);
        drop.earlier.add(detachment);
        index.about(detachment.node).stream()
                .filter(step -> step.act == Act.MAKE)
                .forEach(step -> step.earlier.add(drop));
        for (ObjectId needed : actual.needs(key.id())) {
            removalsOf(needed, index).forEach(step -> step.earlier.add(drop));
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
