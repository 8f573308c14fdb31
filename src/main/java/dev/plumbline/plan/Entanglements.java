package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What stands between two objects that both go or change, so that it must be made again itself. */
record Entanglements(Side actual, Side expected, Fates fates) {
    /**
     * What lets go of one object that goes and at once takes up another that is made again, or a column of another type, which may have
     * to wait for the first.
     */
    List<Change> among(Collection<Change> changes) {
        return changes.stream().filter(this::isBetween).toList();
    }

    private boolean isBetween(Change change) {
        if (!change.inPlace()
                || !Dependants.RELEASE_IN_PLACE.contains(change.actual().id().kind())) {
            return false;
        }
        List<ObjectId> lost = actual.needs(change.actual().id()).stream()
                .filter(fates::isGone)
                .toList();
        Set<ObjectId> taken = lost.isEmpty()
                ? Set.of()
                : below(expected, expected.needs(change.expected().id()));
        return taken.stream().anyMatch(fates::isGone) || lost.stream().anyMatch(gone -> waitsFor(taken, gone));
    }

    /** Whether one of those gets another type, for which what goes must be gone. */
    private boolean waitsFor(Set<ObjectId> taken, ObjectId gone) {
        return below(actual, List.of(gone, ColumnStatements.defaultOf(gone))).stream()
                .anyMatch(need -> fates.retyped().containsKey(need) && taken.contains(need));
    }

    /** Those and all that they need; of a table that comes, what its columns need too. */
    private Set<ObjectId> below(Side side, Collection<ObjectId> nodes) {
        Deque<ObjectId> open = new ArrayDeque<>(nodes);
        Set<ObjectId> seen = new HashSet<>(nodes);
        while (!open.isEmpty()) {
            ObjectId node = open.remove();
            List<ObjectId> content = fates.isComing(node) ? side.under(node) : List.of();
            Stream.concat(side.needs(node).stream(), content.stream())
                    .filter(seen::add)
                    .forEach(open::add);
        }
        return seen;
    }

    /** Foreign keys of which columns on both sides get another type. */
    Set<ObjectId> keysRetypedOnBothSides() {
        Set<ObjectId> keys = new LinkedHashSet<>();
        Set<ObjectId> seen = new HashSet<>();
        for (ObjectId column : fates.retyped().keySet()) {
            for (ObjectId dependant : actual.neededBy(column)) {
                if (dependant.kind().equals("fk") && !seen.add(dependant) && !fates.isGone(dependant)) {
                    keys.add(dependant);
                }
            }
        }
        return keys;
    }
}
