package dev.plumbline.plan;

import dev.plumbline.catalog.CheckConstraint;
import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What of a child table must come from its parents alone although the server would make it the table's own: what a table has when it gets
 * a parent stays its own, and what it has from a parent becomes its own when it loses that one. Another parent, there for a while, gives
 * and keeps it.
 *
 * @param kept what comes from parents before and after, from none through all the plan
 * @param fresh what the table lacks before, or has as its own
 * @param again parents that are left and taken up again
 */
record Foster(Table table, Set<ObjectId> kept, Set<ObjectId> fresh, Set<ObjectId> again) {
    /** Whether a column of its own becomes one that comes from parents alone, which no statement says. */
    static boolean isGivenUp(Change change, Side expected) {
        return change.from() instanceof Column from
                && change.to() instanceof Column to
                && from.id().equals(to.id())
                && !from.inherited()
                && to.inherited()
                && expected.find(to.parent()) instanceof Table table
                && table.partitionOf() == null;
    }

    /** Whether the values of such a column go on in the new one. */
    static boolean keepsValues(Change change, Side expected) {
        return isGivenUp(change, expected)
                && change.actual() instanceof Column from
                && change.expected() instanceof Column to
                && from.generated() == null
                && to.generated() == null
                && ColumnStatements.sameType(from, to);
    }

    boolean isNeeded() {
        return !kept.isEmpty() || !fresh.isEmpty() || !again.isEmpty();
    }

    /** Decides it for a table that stays. */
    static final class Decision {
        private final Side actual;
        private final Side expected;
        private final Fates fates;
        private final Table table;
        private final Set<ObjectId> staying = new LinkedHashSet<>();

        Decision(Side actual, Side expected, Fates fates, Table from, Table table) {
            this.actual = actual;
            this.expected = expected;
            this.fates = fates;
            this.table = table;
            from.inherits().stream()
                    .filter(table.inherits()::contains)
                    .map(ObjectId::parse)
                    .filter(parent -> !fates.isGone(parent))
                    .forEach(staying::add);
        }

        Foster foster() {
            List<ObjectId> parts = expected.under(table.id()).stream()
                    .filter(id -> id.kind().equals("column") || id.kind().equals("check"))
                    .toList();
            Set<ObjectId> again = new LinkedHashSet<>();
            parts.stream()
                    .filter(this::changesItsOrigin)
                    .forEach(id -> staying.stream()
                            .filter(parent -> provides(parent, id, actual) && provides(parent, id, expected))
                            .forEach(again::add));
            staying.removeAll(again);
            Set<ObjectId> kept = new LinkedHashSet<>();
            Set<ObjectId> fresh = new LinkedHashSet<>();
            for (ObjectId id : parts) {
                if (isInherited(expected, id)) {
                    sort(id, kept, fresh);
                }
            }
            return new Foster(table, kept, fresh, again);
        }

        private void sort(ObjectId id, Set<ObjectId> kept, Set<ObjectId> fresh) {
            boolean own = actual.find(id) != null
                    && !isInherited(actual, id)
                    && id.kind().equals("column");
            boolean there = isInherited(actual, id) && !fates.isGone(id);
            boolean held = staying.stream()
                    .anyMatch(parent -> provides(parent, id, expected) && (!there || provides(parent, id, actual)));
            if (there && !held && !isGenerated(id)) {
                kept.add(id);
            } else if (!there && (own || !held)) {
                fresh.add(id);
            }
        }

        /** A column that is the table's own on one side alone, with a parent that has it on both. */
        private boolean changesItsOrigin(ObjectId id) {
            return id.kind().equals("column")
                    && actual.find(id) != null
                    && isInherited(actual, id) != isInherited(expected, id);
        }

        private boolean isGenerated(ObjectId id) {
            return expected.find(id) instanceof Column column && column.generated() != null;
        }

        private static boolean isInherited(Side side, ObjectId id) {
            return switch (side.find(id)) {
                case Column column -> column.inherited();
                case CheckConstraint check -> check.inherited();
                case null, default -> false;
            };
        }

        private static boolean provides(ObjectId parent, ObjectId id, Side side) {
            return side.find(new ObjectId(id.kind(), parent.name() + "/" + Names.own(id))) != null;
        }
    }
}
