package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What stands between two objects that both go or change, so that it must be made again itself. */
record Entanglements(Side actual, Side expected, Fates fates) {
    /** What lets go of one object that goes and at once takes up another that is made again, which may have to wait for the first. */
    List<Change> among(Collection<Change> changes) {
        return changes.stream()
                .filter(change -> change.inPlace()
                        && Dependants.RELEASE_IN_PLACE.contains(
                                change.actual().id().kind())
                        && actual.needs(change.actual().id()).stream().anyMatch(fates::isGone)
                        && takesUpGone(change.expected().id()))
                .toList();
    }

    private boolean takesUpGone(ObjectId id) {
        Deque<ObjectId> open = new ArrayDeque<>(expected.needs(id));
        Set<ObjectId> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            ObjectId need = open.remove();
            if (fates.isGone(need)) {
                return true;
            }
            expected.needs(need).stream().filter(seen::add).forEach(open::add);
        }
        return false;
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
