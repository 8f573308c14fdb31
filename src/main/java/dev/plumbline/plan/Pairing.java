package dev.plumbline.plan;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Index;
import dev.plumbline.catalog.NotNullConstraint;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.PrimaryKey;
import dev.plumbline.catalog.Table;
import dev.plumbline.catalog.Trigger;
import dev.plumbline.catalog.UniqueConstraint;
import dev.plumbline.diff.Difference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Differences as changes. What a partition or child table has from its parents on one side and of its own on the other is there on
 * both; and where such a table is attached or detached, what it had from its parents is compared with what it must have.
 */
final class Pairing {
    static final Set<String> BEFORE_ATTACHING = Set.of("column", "check");

    private final Side actual;
    private final Side expected;
    private final Predicate<Change> again;
    private List<Change> changes = new ArrayList<>();

    private Pairing(Side actual, Side expected, Predicate<Change> again) {
        this.actual = actual;
        this.expected = expected;
        this.again = again;
    }

    /** {@code again} says which changes cannot be done in place. */
    static List<Change> of(Side actual, Side expected, List<Difference> differences, Predicate<Change> again) {
        Pairing pairing = new Pairing(actual, expected, again);
        differences.forEach(pairing::add);
        pairing.completed(differences);
        pairing.changes = Exchanges.in(actual, expected, pairing.changes, again);
        pairing.changes = PairedParts.in(actual, expected, pairing.changes, again);
        return pairing.changes.stream().map(pairing::underRenamed).toList();
    }

    private void add(Difference difference) {
        changes.add(
                switch (difference) {
                    case Difference.Missing missing ->
                        new Change(like(actual, expected, missing.expected()), missing.expected(), difference);
                    case Difference.Unexpected unexpected ->
                        new Change(unexpected.actual(), like(expected, actual, unexpected.actual()), difference);
                    case Difference.Changed changed -> changed(changed);
                });
        if (difference instanceof Difference.Changed changed
                && changed.actual() instanceof Table from
                && changed.expected() instanceof Table to
                && !(Objects.equals(from.partitionOf(), to.partitionOf())
                        && from.inherits().equals(to.inherits()))) {
            content(to.id(), difference);
        }
        if (difference instanceof Difference.Changed changed && changed.actual() instanceof Table from) {
            actual.under(from.id()).stream()
                    .filter(id -> UnnamedNotNull.isFreed(actual, expected, id))
                    .forEach(id -> changes.add(new Change(actual.find(id), null, difference)));
        }
    }

    /**
     * An attached index is never let go: it becomes what must be attached in its place, and the other one is made. So is one that must
     * be attached where the table has a like one: that one becomes it.
     */
    private Change changed(Difference.Changed changed) {
        ObjectId id = changed.actual().id();
        ObjectId before = actual.indexParent(id);
        ObjectId after = expected.indexParent(changed.expected().id());
        if (Objects.equals(before, after)) {
            return Change.of(changed);
        }
        CatalogObject instead = before == null ? null : impliedPart(expected, actual, before, changed.actual());
        Change becomes = instead == null ? null : new Change(changed.actual(), instead, changed);
        if (becomes != null && !again.test(becomes)) {
            changes.add(becomes);
            return new Change(null, changed.expected(), changed);
        }
        CatalogObject there = after == null ? null : impliedPart(actual, expected, after, changed.expected());
        Change taken = there == null ? null : new Change(there, changed.expected(), changed);
        if (taken != null && !again.test(taken)) {
            changes.add(new Change(changed.actual(), null, changed));
            return taken;
        }
        return Change.of(changed);
    }

    /** What only one side has attached to an index for the table of an object, of which nothing else is said. */
    private static @Nullable CatalogObject impliedPart(Side side, Side other, ObjectId whole, CatalogObject object) {
        return side.indexesOf(whole).stream()
                .filter(part -> Objects.equals(side.container(part), object.parent())
                        && part.kind().equals(object.id().kind())
                        && !side.has(part)
                        && !other.has(part))
                .map(side::find)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** An index whose partitioned table's index is only called otherwise is attached to the same one. */
    private Change underRenamed(Change change) {
        if (change.from() instanceof Index from
                && change.to() instanceof Index to
                && from.partitionOf() != null
                && to.partitionOf() != null
                && !from.partitionOf().equals(to.partitionOf())
                && isRenamed(ObjectId.parse(from.partitionOf()), ObjectId.parse(to.partitionOf()))) {
            Index same = new Index(
                    from.id(),
                    from.parent(),
                    from.unique(),
                    from.definition(),
                    from.valid(),
                    from.clustered(),
                    from.statistics(),
                    to.partitionOf(),
                    from.tablespace());
            return new Change(same, to, change.cause());
        }
        return change;
    }

    private boolean isRenamed(ObjectId old, ObjectId now) {
        return changes.stream()
                .anyMatch(change -> change.from() != null
                        && change.to() != null
                        && change.actual().id().equals(old)
                        && change.expected().id().equals(now));
    }

    /** What a side has in the place of the other side's object: from a parent, or attached to the same index under another name. */
    private static @Nullable CatalogObject like(Side side, Side other, CatalogObject object) {
        CatalogObject same = side.find(object.id());
        if (same != null) {
            return same;
        }
        if (object instanceof Trigger trigger) {
            return Inherited.trigger(side, trigger);
        }
        ObjectId parent = other.indexParent(object.id());
        return parent == null ? null : impliedPart(side, other, parent, object);
    }

    /** An index of a partitioned table alone becomes one of all its partitions: those that lack it get it. */
    private void completed(List<Difference> differences) {
        Set<ObjectId> paired = new HashSet<>();
        changes.stream().map(Change::to).filter(Objects::nonNull).forEach(to -> paired.add(to.id()));
        for (Difference difference : differences) {
            if (difference instanceof Difference.Changed changed
                    && isIncomplete(changed.actual())
                    && !isIncomplete(changed.expected())) {
                expected.indexesOf(changed.expected().id()).stream()
                        .filter(id -> !expected.has(id) && !paired.contains(id) && actual.find(id) == null)
                        .forEach(id -> changes.add(new Change(null, expected.find(id), difference)));
            }
        }
    }

    private static boolean isIncomplete(CatalogObject object) {
        return switch (object) {
            case Index index -> !index.valid();
            case PrimaryKey key -> !key.valid();
            case UniqueConstraint key -> !key.valid();
            default -> false;
        };
    }

    private void content(ObjectId table, Difference cause) {
        for (ObjectId id : actual.under(table)) {
            boolean named = actual.find(id) instanceof NotNullConstraint;
            if (!named && !actual.has(id) && expected.find(id) == null) {
                changes.add(new Change(actual.find(id), null, cause));
            }
        }
        for (ObjectId id : expected.under(table)) {
            boolean implied = !expected.has(id) && !actual.has(id) && BEFORE_ATTACHING.contains(id.kind());
            if (implied && !Objects.equals(actual.find(id), expected.find(id))) {
                changes.add(new Change(actual.find(id), expected.find(id), cause));
            }
        }
    }
}
