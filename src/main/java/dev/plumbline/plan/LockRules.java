package dev.plumbline.plan;

import static dev.plumbline.plan.LockLevel.ACCESS_EXCLUSIVE;
import static dev.plumbline.plan.LockLevel.SHARE;
import static dev.plumbline.plan.LockLevel.SHARE_ROW_EXCLUSIVE;
import static dev.plumbline.plan.LockLevel.SHARE_UPDATE_EXCLUSIVE;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.CheckConstraint;
import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.ExclusionConstraint;
import dev.plumbline.catalog.ForeignKey;
import dev.plumbline.catalog.Index;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.PrimaryKey;
import dev.plumbline.catalog.Table;
import dev.plumbline.catalog.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which locks a statement takes of relations, and what it does meanwhile (manual, "Explicit Locking", and the page of each command). */
final class LockRules {
    private static final String NOT_VALID = " NOT VALID";
    private static final Set<String> INDEXES = Set.of("index", "pk", "unique", "exclude");

    private final Side actual;
    private final Side expected;
    private final Relations before;
    private final Relations after;
    private final KeyLocks keys;

    /** Of the statements of a plan of those steps. */
    LockRules(Side actual, Side expected, List<Step> steps) {
        this.actual = actual;
        this.expected = expected;
        this.before = new Relations(actual);
        this.after = new Relations(expected);
        this.keys = new KeyLocks(expected, before, after, steps);
    }

    /** The strongest of each relation; those that hinder neither reading nor writing may be left out. */
    List<HeldLock> of(Step step) {
        return switch (step.form) {
            case HARMLESS -> List.of();
            case BRIEF -> on(target(step), ACCESS_EXCLUSIVE, Span.INSTANT);
            case BRIEF_FOR_WRITERS -> on(target(step), SHARE_ROW_EXCLUSIVE, Span.INSTANT);
            case REWRITE -> on(target(step), ACCESS_EXCLUSIVE, Span.REWRITE);
            case DETACH -> all(on(relation(step), ACCESS_EXCLUSIVE, Span.INSTANT), partitioned(step.node));
            case SET_TYPE -> retyped(step);
            case SET_NOT_NULL ->
                on(relation(step), ACCESS_EXCLUSIVE, isProvenNotNull(step.node) ? Span.INSTANT : Span.SCAN);
            case VALIDATE -> on(relation(step), SHARE_UPDATE_EXCLUSIVE, Span.SCAN);
            case CONCURRENT_DETACH -> on(relation(step), ACCESS_EXCLUSIVE, Span.INSTANT);
            case PREPARED ->
                making(step).stream()
                        .map(lock -> new HeldLock(lock.relation(), lock.level(), Span.INSTANT))
                        .toList();
            case CONCURRENT_BUILD -> on(relation(step), SHARE_UPDATE_EXCLUSIVE, Span.INDEX_BUILD);
            case USUAL ->
                switch (step.act) {
                    case REMOVE -> removal(step);
                    case CHANGE -> change(step);
                    case MAKE -> making(step);
                };
        };
    }

    /** The relation that a statement for that node is about, on the side that has it. */
    @Nullable
    ObjectId relation(Step step) {
        ObjectId found = step.act == Act.REMOVE ? before.of(step.node) : after.of(step.node);
        return found != null ? found : step.act == Act.REMOVE ? after.of(step.node) : before.of(step.node);
    }

    /** The same, but an index where the statement is {@code ALTER INDEX}. */
    private @Nullable ObjectId target(Step step) {
        boolean index = INDEXES.contains(step.node.kind()) && step.sql.startsWith("ALTER INDEX ");
        return index ? step.node : relation(step);
    }

    private static List<HeldLock> on(@Nullable ObjectId relation, LockLevel level, Span span) {
        return relation == null ? List.of() : List.of(new HeldLock(relation, level, span));
    }

    @SafeVarargs
    private static List<HeldLock> all(List<HeldLock>... parts) {
        List<HeldLock> all = new ArrayList<>();
        for (List<HeldLock> part : parts) {
            all.addAll(part);
        }
        return all;
    }

    private List<HeldLock> removal(Step step) {
        ObjectId node = step.node;
        List<HeldLock> own = on(relation(step), ACCESS_EXCLUSIVE, Span.INSTANT);
        CatalogObject object = actual.find(node);
        return switch (node.kind()) {
            case "comment", "grant", "default-privileges", "statistics" -> List.of();
            case "owned" -> own;
            case "table", "foreign-table" ->
                all(own, keys.ofTable(node, isDetached(step)), isDetached(step) ? List.of() : partitioned(node));
            case "column" -> all(own, keys.ofColumn(node));
            case "fk" ->
                object instanceof ForeignKey key ? all(own, on(key.references(), ACCESS_EXCLUSIVE, Span.INSTANT)) : own;
            case "attached" -> all(own, detached(node));
            default -> own;
        };
    }

    /** Whether the statement before has taken it from its partitioned table. */
    private static boolean isDetached(Step step) {
        return step.previous != null
                && step.previous.act == Act.REMOVE
                && step.previous.node.kind().equals("attached");
    }

    private List<HeldLock> partitioned(ObjectId table) {
        return on(before.partitioned(table), ACCESS_EXCLUSIVE, Span.INSTANT);
    }

    private List<HeldLock> detached(ObjectId node) {
        ObjectId table = new ObjectId("table", node.name());
        ObjectId above = before.partitioned(table);
        ObjectId rest = above == null ? null : before.defaultPartition(above);
        return all(partitioned(table), on(rest, ACCESS_EXCLUSIVE, Span.INSTANT), keys.ofDetached(table));
    }

    private List<HeldLock> change(Step step) {
        return switch (step.node.kind()) {
            case "comment", "grant", "statistics" -> List.of();
            default -> on(target(step), ACCESS_EXCLUSIVE, Span.INSTANT);
        };
    }

    private List<HeldLock> making(Step step) {
        ObjectId node = step.node;
        ObjectId relation = relation(step);
        CatalogObject object = expected.find(node);
        return switch (node.kind()) {
            case "table", "foreign-table" -> parents(node);
            case "column" -> on(relation, ACCESS_EXCLUSIVE, added(object));
            case "index" -> on(relation, SHARE, isOnlyNamed(object) ? Span.INSTANT : Span.INDEX_BUILD);
            case "pk", "unique", "exclude" ->
                on(relation, ACCESS_EXCLUSIVE, isOnlyNamed(object) ? Span.INSTANT : Span.INDEX_BUILD);
            case "fk" -> foreignKey(relation, object);
            case "check" -> on(relation, ACCESS_EXCLUSIVE, isUnchecked(object) ? Span.INSTANT : Span.SCAN);
            case "trigger" -> on(relation, SHARE_ROW_EXCLUSIVE, Span.INSTANT);
            case "attached" -> attached(node);
            case "view", "matview", "comment", "grant", "statistics" -> List.of();
            case "sequence" ->
                before.isSequence(node) || after.isSequence(node)
                        ? List.of()
                        : on(relation, ACCESS_EXCLUSIVE, Span.INSTANT);
            default -> on(relation, ACCESS_EXCLUSIVE, Span.INSTANT);
        };
    }

    private List<HeldLock> parents(ObjectId table) {
        ObjectId parent = after.partitioned(table);
        return parent == null
                ? List.of()
                : all(on(parent, ACCESS_EXCLUSIVE, Span.INSTANT), defaultOf(parent, table), keys.ofPartition(parent));
    }

    private List<HeldLock> defaultOf(ObjectId parent, ObjectId partition) {
        ObjectId rest = before.defaultPartition(parent);
        return partition.equals(rest) ? List.of() : on(rest, ACCESS_EXCLUSIVE, Span.SCAN);
    }

    private Span added(@Nullable CatalogObject object) {
        return object instanceof Column column && new AddedColumn(expected, column).rewrites()
                ? Span.REWRITE
                : Span.INSTANT;
    }

    /** An index of a partitioned table alone has no rows. */
    private static boolean isOnlyNamed(@Nullable CatalogObject object) {
        return switch (object) {
            case Index index -> !index.valid() && index.partitionOf() == null;
            case PrimaryKey key -> !key.valid();
            case UniqueConstraint key -> !key.valid();
            case ExclusionConstraint key -> !key.valid();
            case null, default -> false;
        };
    }

    static boolean isUnchecked(@Nullable CatalogObject object) {
        return (object instanceof CheckConstraint check && check.definition().endsWith(NOT_VALID))
                || (object instanceof ForeignKey key && key.definition().endsWith(NOT_VALID));
    }

    private static List<HeldLock> foreignKey(@Nullable ObjectId relation, @Nullable CatalogObject object) {
        Span span = isUnchecked(object) ? Span.INSTANT : Span.SCAN;
        ObjectId referenced = object instanceof ForeignKey key ? key.references() : null;
        return all(
                on(relation, SHARE_ROW_EXCLUSIVE, span),
                Objects.equals(relation, referenced) ? List.of() : on(referenced, SHARE_ROW_EXCLUSIVE, span));
    }

    private List<HeldLock> attached(ObjectId node) {
        ObjectId table = new ObjectId("table", node.name());
        boolean partition = expected.find(table) instanceof Table made && made.partitionOf() != null;
        ObjectId parent = after.partitioned(table);
        return all(
                on(table, ACCESS_EXCLUSIVE, partition ? Span.SCAN : Span.INSTANT),
                parent == null ? List.of() : defaultOf(parent, table),
                keys.ofAttached(table));
    }

    /** A valid check that says the same spares the scan (manual, "ALTER TABLE", SET NOT NULL). */
    boolean isProvenNotNull(ObjectId node) {
        ObjectId table = before.of(node);
        String proof = "CHECK ((" + Names.own(node) + " IS NOT NULL))";
        return table != null
                && actual.under(table).stream()
                        .anyMatch(id -> actual.find(id) instanceof CheckConstraint check
                                && check.definition().equals(proof));
    }

    private List<HeldLock> retyped(Step step) {
        ObjectId relation = relation(step);
        if (relation == null
                || !(actual.find(step.node) instanceof Column from)
                || !(expected.find(step.node) instanceof Column to)) {
            return on(relation, ACCESS_EXCLUSIVE, Span.REWRITE);
        }
        return all(
                on(relation, ACCESS_EXCLUSIVE, span(from, new TypeChange(actual, expected, from, to))),
                keys.ofRetyped(relation, step.node));
    }

    private Span span(Column from, TypeChange change) {
        if (change.rewrites()) {
            return Span.REWRITE;
        }
        if (change.onlyCollates()) {
            return Span.INDEX_BUILD;
        }
        boolean checked =
                actual.neededBy(from.id()).stream().anyMatch(node -> node.kind().equals("check"));
        return checked ? Span.SCAN : Span.INSTANT;
    }
}
