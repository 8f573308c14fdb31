package dev.plumbline.plan;

import dev.plumbline.catalog.ForeignKey;
import dev.plumbline.catalog.ObjectId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Finds foreign keys between removed tables that refer to each other in a circle: those go before the tables. */
record LateKeys(Side actual, Fates fates) {
    boolean mustGoFirst(ForeignKey key) {
        return fates.isGone(key.references())
                && !key.references().equals(key.parent())
                && fates.isGone(key.parent())
                && (hasCopies(key.references()) || hasCopies(key.parent()) || reaches(key.references(), key.parent()));
    }

    /** The server keeps copies of such a key on every partition. */
    private boolean hasCopies(ObjectId table) {
        return actual.isPartitioned(table) || actual.partitionedTable(table) != null;
    }

    private boolean reaches(ObjectId from, ObjectId to) {
        Deque<ObjectId> open = new ArrayDeque<>();
        Set<ObjectId> seen = new HashSet<>();
        open.add(from);
        while (!open.isEmpty()) {
            for (ObjectId child : actual.under(open.remove())) {
                if (actual.find(child) instanceof ForeignKey key) {
                    if (key.references().equals(to)) {
                        return true;
                    }
                    if (fates.isGone(key.references()) && seen.add(key.references())) {
                        open.add(key.references());
                    }
                }
            }
        }
        return false;
    }
}
