package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a partitioned table's index or key is renamed, those of its partitions stay what is attached to it, under whatever name; the
 * copies of a foreign key are renamed with it.
 */
final class PairedParts {
    private final Side actual;
    private final Side expected;
    private final Set<Change> changes;
    private final Predicate<Change> again;
    private final Map<ObjectId, Change> going = new HashMap<>();
    private final Map<ObjectId, Change> coming = new HashMap<>();

    private PairedParts(Side actual, Side expected, List<Change> changes, Predicate<Change> again) {
        this.actual = actual;
        this.expected = expected;
        this.changes = new LinkedHashSet<>(changes);
        this.again = again;
        changes.forEach(this::know);
    }

    /** The changes, paired so; {@code again} says which cannot be done in place. */
    static List<Change> in(Side actual, Side expected, List<Change> changes, Predicate<Change> again) {
        PairedParts parts = new PairedParts(actual, expected, changes, again);
        changes.stream()
                .filter(change -> change.inPlace()
                        && !change.actual().id().equals(change.expected().id()))
                .filter(change -> !again.test(change))
                .forEach(parts::pair);
        parts.pairUnderStaying();
        return List.copyOf(parts.changes);
    }

    private void know(Change change) {
        if (change.from() != null) {
            going.put(change.actual().id(), change);
        }
        if (change.to() != null) {
            coming.put(change.expected().id(), change);
        }
    }

    /** An index that comes where another of the same partition is attached to one that stays: that one becomes it. */
    private void pairUnderStaying() {
        for (Change change : List.copyOf(changes)) {
            ObjectId above = change.from() != null
                    ? null
                    : expected.indexParent(change.expected().id());
            if (above != null && actual.find(above) != null && !going.containsKey(above)) {
                pair(above, above, change);
            }
        }
    }

    private void pair(Change whole) {
        pair(whole.actual().id(), whole.expected().id(), whole);
    }

    private void pair(ObjectId before, ObjectId after, Change cause) {
        Map<ObjectId, List<ObjectId>> others =
                parts(expected, after).stream().collect(Collectors.groupingBy(part -> table(expected, part)));
        for (ObjectId part : parts(actual, before)) {
            others.getOrDefault(table(actual, part), List.of()).stream()
                    .filter(other -> other.kind().equals(part.kind()))
                    .filter(other -> isOpen(part, other))
                    .findFirst()
                    .ifPresent(other -> join(part, other, cause));
        }
    }

    /** The indexes of partitions that are attached to an index, or the copies that partitions have of a foreign key. */
    private static List<ObjectId> parts(Side side, ObjectId whole) {
        return whole.kind().equals("fk")
                ? side.neededBy(whole).stream()
                        .filter(id -> id.kind().equals("fk") && side.find(id) != null)
                        .toList()
                : side.indexesOf(whole);
    }

    private static ObjectId table(Side side, ObjectId part) {
        return Objects.requireNonNull(side.container(part));
    }

    /** Whether none of them is anything else that it could become in place. */
    private boolean isOpen(ObjectId part, ObjectId other) {
        Change goes = going.get(part);
        Change comes = coming.get(other);
        boolean free = goes == null ? !actual.has(part) : goes.to() == null || again.test(goes);
        boolean open = comes == null ? !expected.has(other) : comes.from() == null || again.test(comes);
        boolean said = goes != null || comes != null || !part.equals(other);
        return said && free && open && (goes == null || goes != comes);
    }

    private void join(ObjectId part, ObjectId other, Change said) {
        @Nullable Change goes = going.get(part);
        @Nullable Change comes = coming.get(other);
        Change cause = comes != null ? comes : goes != null ? goes : said;
        Change joined = new Change(actual.find(part), expected.find(other), cause.cause());
        changes.remove(goes);
        changes.remove(comes);
        changes.add(joined);
        know(joined);
        if (goes != null && goes.to() != null) {
            leave(new Change(null, goes.to(), goes.cause()));
        }
        if (comes != null && comes.from() != null) {
            leave(new Change(comes.from(), null, comes.cause()));
        }
        pair(joined);
    }

    private void leave(Change change) {
        changes.add(change);
        know(change);
    }
}
