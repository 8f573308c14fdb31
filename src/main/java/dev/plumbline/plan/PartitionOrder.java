package dev.plumbline.plan;

import dev.plumbline.catalog.Index;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.PrimaryKey;
import dev.plumbline.catalog.UniqueConstraint;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What partitions add to the order: the server takes an index that is there into the partitioned table's, and makes one that is not. */
final class PartitionOrder {
    private static final Set<String> INDEXES = Set.of("index", "pk", "unique", "exclude");
    private static final Set<String> RECURSE = Set.of("column", "default", "check");

    private final Side actual;
    private final Side expected;
    private final Makings makings;
    private final Steps steps;
    private final StepIndex index;
    private final Rivals rivals;
    private final AlikeIndexes alike;

    PartitionOrder(Side actual, Side expected, Makings makings, Statements statements, Steps steps) {
        this.actual = actual;
        this.expected = expected;
        this.makings = makings;
        this.steps = steps;
        this.alike = new AlikeIndexes(actual, expected, makings, statements, steps);
        alike.arrange();
        this.index = new StepIndex(steps.all());
        this.rivals = new Rivals(expected);
    }

    void arrange() {
        for (Step step : List.copyOf(steps.all())) {
            if (step.act == Act.MAKE && step.node.kind().equals("table")) {
                ofPartition(step, step.node);
            } else if (step.act == Act.MAKE && INDEXES.contains(step.node.kind())) {
                if (!alike.isPartByName(step.node)) {
                    index(step, expected.indexParent(step.node));
                }
                takeNames(step, step.node);
            } else if (step.node.kind().equals("attached")) {
                attachment(step);
                indexesOf(step);
            } else if (step.node.kind().equals("comment")) {
                comment(step, ObjectId.parse(step.node.name()));
            } else if (step.node.kind().equals("check")) {
                check(step);
            }
        }
    }

    /**
     * A new partition gets its copies of foreign keys that stay, under the names that they have then, and new ones come after that; it
     * gets none of indexes that go, whose names it would give them.
     */
    private void ofPartition(Step step, ObjectId table) {
        ObjectId parent = expected.partitionedTable(table);
        if (parent != null) {
            for (Step other : index.under(parent.name())) {
                if (other.node.kind().equals("fk")) {
                    (other.act == Act.MAKE ? other : step).earlier.add(other.act == Act.MAKE ? step : other);
                } else if (other.act == Act.REMOVE && INDEXES.contains(other.node.kind())) {
                    step.earlier.add(other);
                }
            }
            ofPartition(step, parent);
        }
    }

    private void index(Step step, @Nullable ObjectId parent) {
        ObjectId table = Objects.requireNonNullElse(expected.container(step.node), step.node);
        if (parent == null) {
            afterPartitioned(step, table);
        } else if (makings.isFresh(parent) && !isValid(parent)) {
            attach(step, parent);
            steps.all().getLast().after.add(parent);
        } else if (makings.isFresh(parent)) {
            index.about(parent).stream()
                    .filter(other -> other.act == Act.MAKE)
                    .forEach(other -> other.earlier.add(step));
        } else if (!makings.isFresh(table) && !isAttachedLater(table)) {
            attach(step, parent);
        }
    }

    /** Whether the server takes its indexes into those of the partitioned table when it takes the table. */
    private boolean isAttachedLater(ObjectId table) {
        return index.about(Side.attachment(table)).stream().anyMatch(step -> step.act == Act.MAKE);
    }

    /** One on an index that comes with that of the partitioned table. */
    private void comment(Step step, ObjectId commented) {
        ObjectId parent = expected.indexParent(commented);
        if (parent != null) {
            step.after.add(parent);
            comment(step, parent);
        }
    }

    /** An index of the partition alone must not be taken for the one that the partitioned table's asks for. */
    private void afterPartitioned(Step step, ObjectId table) {
        ObjectId parent = expected.partitionedTable(table);
        if (parent != null) {
            expected.under(parent).stream()
                    .filter(id -> INDEXES.contains(id.kind()) && makings.isFresh(id))
                    .forEach(step.after::add);
            afterPartitioned(step, parent);
        }
    }

    /** An index is attached after its table, and one that stays alone is not there while the server looks for those to attach. */
    private void indexesOf(Step attachment) {
        ObjectId table = new ObjectId("table", attachment.node.name());
        for (Step step : attachment.act == Act.MAKE ? index.under(table.name()) : List.<Step>of()) {
            boolean byName = alike.isPartByName(step.node);
            if (step.attachesIndex() || (step.act == Act.MAKE && byName)) {
                attachment.after.remove(step.node);
                step.earlier.add(attachment);
                if (!byName) {
                    step.after.add(Objects.requireNonNull(expected.indexParent(step.node)));
                }
            } else if (rivals.isOne(step.node)) {
                attachment.after.remove(step.node);
                (step.act == Act.REMOVE ? attachment : step).earlier.add(step.act == Act.REMOVE ? step : attachment);
            } else if (INDEXES.contains(step.node.kind()) && !attachment.after.contains(step.node)) {
                attachment.earlier.add(step);
            }
        }
    }

    /** The server names those of the partitions so where no other one is called so any more. */
    private void takeNames(Step step, ObjectId above) {
        for (ObjectId part : expected.indexesOf(above)) {
            if (!expected.has(part)) {
                step.takes.addAll(NameKeys.of(part));
                takeNames(step, part);
            }
        }
    }

    private boolean isValid(ObjectId id) {
        return switch (expected.find(id)) {
            case Index index -> index.valid();
            case PrimaryKey key -> key.valid();
            case UniqueConstraint key -> key.valid();
            case null, default -> true;
        };
    }

    private void attach(Step step, ObjectId parent) {
        steps.addAll(List.of(IndexStatements.attach(parent, step.node)), step.cause, step.subject, step.node);
    }

    /** A check of a table's own is there before that of its parent is merged into it, and goes after that. */
    private void check(Step step) {
        boolean goes = step.act == Act.REMOVE;
        Side side = goes ? actual : expected;
        ObjectId table = new ObjectId("table", Names.parent(step.node));
        for (ObjectId parent : side.needs(Side.attachment(table))) {
            ObjectId above = new ObjectId("check", parent.name() + "/" + Names.own(step.node));
            for (Step other : index.about(above)) {
                if (other.act == step.act && !parent.equals(table)) {
                    (goes ? step : other).earlier.add(goes ? other : step);
                }
            }
        }
    }

    /** A table is detached before its parent changes, and attached after that. */
    private void attachment(Step step) {
        boolean off = step.act == Act.REMOVE;
        Side side = off ? actual : expected;
        Set<ObjectId> parents = side.needs(step.node);
        boolean returns = actual.needs(step.node).equals(expected.needs(step.node))
                && parents.stream().noneMatch(makings::isFresh);
        for (ObjectId parent : parents) {
            if (parent.kind().equals("table") && !parent.name().equals(step.node.name())) {
                index.under(parent.name()).stream()
                        .filter(PartitionOrder::goesDown)
                        .forEach(other -> beforeOrAfter(step, other, returns));
                if (!off && makings.isFresh(parent)) {
                    indexesAbove(step, parent);
                }
            }
        }
        if (!off) {
            namesAbove(step, new ObjectId("table", step.node.name()));
        }
        if (off && !returns) {
            index.under(step.node.name()).stream()
                    .filter(other -> other.act == Act.REMOVE || RECURSE.contains(other.node.kind()))
                    .filter(other -> !other.node.equals(step.node))
                    .forEach(other -> other.earlier.add(step));
        }
    }

    /** Renaming a not-null constraint of any table above goes down to all that are attached, of which one may have another name. */
    private void namesAbove(Step attachment, ObjectId table) {
        ObjectId parent = expected.partitionedTable(table);
        if (parent != null) {
            index.under(parent.name()).stream()
                    .filter(other -> other.act == Act.MAKE && other.node.kind().equals("not-null"))
                    .forEach(attachment.earlier::add);
            namesAbove(attachment, parent);
        }
    }

    /** Those of a new table, which what is attached takes up; made after that they would lock it once more. */
    private void indexesAbove(Step attachment, ObjectId parent) {
        index.under(parent.name()).stream()
                .filter(other -> other.act == Act.MAKE && INDEXES.contains(other.node.kind()))
                .filter(other -> !alike.isByName(other.node))
                .forEach(attachment.earlier::add);
    }

    private static void beforeOrAfter(Step attachment, Step other, boolean returns) {
        boolean off = attachment.act == Act.REMOVE;
        if (returns && off) {
            attachment.earlier.add(other);
        } else if (!returns) {
            (off ? other : attachment).earlier.add(off ? attachment : other);
        }
    }

    /** Whether what it does to a parent is done to the children too. */
    private static boolean goesDown(Step step) {
        return RECURSE.contains(step.node.kind())
                || (step.act == Act.REMOVE && INDEXES.contains(step.node.kind()))
                || (step.act != Act.REMOVE && step.node.kind().equals("fk"))
                || step.node.kind().equals("not-null");
    }
}
