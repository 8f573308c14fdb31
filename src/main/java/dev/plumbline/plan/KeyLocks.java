package dev.plumbline.plan;

import static dev.plumbline.plan.LockLevel.ACCESS_EXCLUSIVE;
import static dev.plumbline.plan.LockLevel.SHARE_ROW_EXCLUSIVE;

import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.ForeignKey;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which locks of other tables a statement takes for foreign keys, whose triggers are on both tables (observed in {@code pg_locks}). */
final class KeyLocks {
    private final Side expected;
    private final Relations before;
    private final Relations after;

    KeyLocks(Side expected, Relations before, Relations after) {
        this.expected = expected;
        this.before = before;
        this.after = after;
    }

    /** A table's foreign keys go with it; those of a partition that come from above have no triggers on the tables that they refer to. */
    List<HeldLock> ofTable(ObjectId table, boolean detached) {
        List<ForeignKey> keys = before.keys(table).stream()
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
        List<ForeignKey> later = after.keys(table);
        List<ForeignKey> staying =
                with(table, column).stream().filter(key -> hasLike(later, key)).toList();
        List<HeldLock> locks = new ArrayList<>(referenced(staying, table, ACCESS_EXCLUSIVE));
        locks.addAll(on(
                before.side().keysTo(table).stream()
                        .filter(key -> !key.parent().equals(table)
                                && before.side().needs(key.id()).contains(column)
                                && keepsTypes(key))
                        .map(ForeignKey::parent),
                ACCESS_EXCLUSIVE));
        return locks;
    }

    /** One whose own columns get other types too is made again by the plan. */
    private boolean keepsTypes(ForeignKey key) {
        return key.columns().stream()
                .map(name -> new ObjectId("column", key.parent().name() + "/" + SqlName.quote(name)))
                .allMatch(id -> before.side().find(id) instanceof Column from
                        && expected.find(id) instanceof Column to
                        && ColumnStatements.sameType(from, to));
    }

    /** A partition keeps the keys of the tables above as its own. */
    List<HeldLock> ofDetached(ObjectId table) {
        return referenced(before.keysAbove(table), table, SHARE_ROW_EXCLUSIVE);
    }

    /** The server takes a key like one of a table above, under a stronger lock, or makes one. */
    List<HeldLock> ofAttached(ObjectId table) {
        List<ForeignKey> own = new ArrayList<>(before.keys(table));
        after.keys(table).stream().filter(key -> expected.has(key.id())).forEach(own::add);
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
            List<ForeignKey> later = after.keys(above);
            List<ForeignKey> staying = before.keys(above).stream()
                    .filter(key -> hasLike(later, key))
                    .toList();
            locks.addAll(referenced(staying, parent, SHARE_ROW_EXCLUSIVE));
        }
        return locks;
    }

    private List<ForeignKey> with(ObjectId table, ObjectId column) {
        return before.keys(table).stream()
                .filter(key -> key.columns().contains(column.simpleName()))
                .toList();
    }

    private static boolean hasLike(List<ForeignKey> keys, ForeignKey wanted) {
        return keys.stream()
                .anyMatch(key -> key.references().equals(wanted.references())
                        && key.definition().equals(wanted.definition()));
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
