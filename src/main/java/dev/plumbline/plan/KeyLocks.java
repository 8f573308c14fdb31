package dev.plumbline.plan;

import static dev.plumbline.plan.LockLevel.ACCESS_EXCLUSIVE;
import static dev.plumbline.plan.LockLevel.SHARE_ROW_EXCLUSIVE;

import dev.plumbline.catalog.ForeignKey;
import dev.plumbline.catalog.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which locks of other tables a statement takes for foreign keys, whose triggers are on both tables (observed in {@code pg_locks}). */
final class KeyLocks {
    private final Side expected;
    private final Relations before;
    private final Relations after;
    private final Set<ObjectId> dropped;

    /** In a plan of those steps; what it drops is gone before anything takes locks for it. */
    KeyLocks(Side expected, Relations before, Relations after, List<Step> steps) {
        this.expected = expected;
        this.before = before;
        this.after = after;
        this.dropped = steps.stream()
                .filter(step -> step.act == Act.REMOVE)
                .flatMap(step -> Stream.concat(Stream.of(step.node), step.also.stream()))
                .filter(node -> node.kind().equals("fk"))
                .collect(Collectors.toSet());
    }

    /** A table's foreign keys go with it; those of a partition that come from above have no triggers on the tables that they refer to. */
    List<HeldLock> ofTable(ObjectId table, boolean detached) {
        List<ForeignKey> keys = before.side().keys(table).stream()
                .filter(key -> detached || !isCopy(key))
                .toList();
        return referenced(keys, table, ACCESS_EXCLUSIVE);
    }

    private boolean isCopy(ForeignKey key) {
        return before.side().needs(key.id()).stream()
                .anyMatch(need -> need.kind().equals("fk"));
    }

    /** A foreign key goes with its column. */
    List<HeldLock> ofColumn(ObjectId column) {
        ObjectId table = before.of(column);
        return table == null ? List.of() : referenced(with(table, column), table, ACCESS_EXCLUSIVE);
    }

    /** The server makes the keys of a column that gets another type again, of those that the plan does not make again itself. */
    List<HeldLock> ofRetyped(ObjectId table, ObjectId column) {
        List<ForeignKey> later = after.side().keys(table);
        List<ForeignKey> staying = with(table, column).stream()
                .filter(key -> hasLike(later, key) && isThere(key))
                .toList();
        List<HeldLock> locks = new ArrayList<>(referenced(staying, table, ACCESS_EXCLUSIVE));
        locks.addAll(on(
                before.side().keysTo(table).stream()
                        .filter(key -> !key.parent().equals(table)
                                && before.side().needs(key.id()).contains(column)
                                && isThere(key))
                        .map(ForeignKey::parent),
                ACCESS_EXCLUSIVE));
        return locks;
    }

    private boolean isThere(ForeignKey key) {
        return !dropped.contains(key.id());
    }

    /** A partition keeps the keys of the tables above as its own. */
    List<HeldLock> ofDetached(ObjectId table) {
        return referenced(before.keysAbove(table), table, SHARE_ROW_EXCLUSIVE);
    }

    /** The server takes a key like one of a table above, under a stronger lock, or makes one. */
    List<HeldLock> ofAttached(ObjectId table) {
        List<ForeignKey> own = new ArrayList<>(
                before.side().keys(table).stream().filter(this::isThere).toList());
        after.side().keys(table).stream().filter(key -> expected.has(key.id())).forEach(own::add);
        List<ForeignKey> made = new ArrayList<>(after.keysAbove(table));
        List<ForeignKey> taken = made.stream().filter(key -> hasLike(own, key)).toList();
        made.removeAll(taken);
        List<HeldLock> locks = new ArrayList<>(referenced(taken, table, ACCESS_EXCLUSIVE));
        locks.addAll(referenced(made, table, SHARE_ROW_EXCLUSIVE));
        return locks;
    }

    /** A new partition gets the keys that the tables above have and keep. */
    List<HeldLock> ofPartition(ObjectId parent) {
        List<HeldLock> locks = new ArrayList<>();
        for (ObjectId above = parent; above != null; above = after.partitioned(above)) {
            List<ForeignKey> later = after.side().keys(above);
            List<ForeignKey> staying = before.side().keys(above).stream()
                    .filter(key -> hasLike(later, key))
                    .toList();
            locks.addAll(referenced(staying, parent, SHARE_ROW_EXCLUSIVE));
        }
        return locks;
    }

    private List<ForeignKey> with(ObjectId table, ObjectId column) {
        return before.side().keys(table).stream()
                .filter(key -> key.columns().contains(column.simpleName()))
                .toList();
    }

    private static boolean hasLike(List<ForeignKey> keys, ForeignKey wanted) {
        return keys.stream().anyMatch(wanted::isLike);
    }

    private static List<HeldLock> referenced(List<ForeignKey> keys, ObjectId table, LockLevel level) {
        return on(keys.stream().map(ForeignKey::references).filter(other -> !other.equals(table)), level);
    }

    private static List<HeldLock> on(Stream<ObjectId> tables, LockLevel level) {
        return tables.distinct()
                .map(table -> new HeldLock(table, level, Span.INSTANT))
                .toList();
    }
}
