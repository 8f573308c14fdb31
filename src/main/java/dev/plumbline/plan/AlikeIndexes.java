package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;

/** New indexes of one partitioned table that are made alike: the server must not take for the first what is there for the second. */
final class AlikeIndexes {
    private final Side expected;
    private final Makings makings;
    private final StepIndex steps;
    private final Rivals rivals;

    AlikeIndexes(Side expected, Makings makings, StepIndex steps) {
        this.expected = expected;
        this.makings = makings;
        this.steps = steps;
        this.rivals = new Rivals(expected);
    }

    /** A partition's index, made by itself for one of them, comes after those that come before that one. */
    void arrange(Step step) {
        ObjectId whole = whole(step.node);
        if (whole.equals(step.node)) {
            return;
        }
        boolean above = false;
        for (ObjectId table = expected.partitionedTable(expected.container(step.node));
                table != null;
                table = expected.partitionedTable(table)) {
            boolean same = table.equals(expected.container(whole));
            for (ObjectId other : expected.under(table)) {
                if (makings.isFresh(other)
                        && expected.indexParent(other) == null
                        && rivals.areAlike(other, step.node)
                        && (above || (same && isBefore(other, whole)))) {
                    steps.about(other).stream()
                            .filter(making -> making.act == Act.MAKE)
                            .forEach(step.earlier::add);
                }
            }
            above |= same;
        }
    }

    private boolean isBefore(ObjectId first, ObjectId second) {
        long ofFirst = parts(first);
        long ofSecond = parts(second);
        return ofFirst != ofSecond ? ofFirst < ofSecond : first.compareTo(second) < 0;
    }

    /** How many of its partitions' indexes are made by themselves. */
    private long parts(ObjectId index) {
        return expected.indexesOf(index).stream()
                .mapToLong(part -> (expected.has(part) ? 1 : 0) + parts(part))
                .sum();
    }

    private ObjectId whole(ObjectId index) {
        ObjectId parent = expected.indexParent(index);
        return parent == null ? index : whole(parent);
    }
}
