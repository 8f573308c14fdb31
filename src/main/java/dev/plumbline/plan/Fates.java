package dev.plumbline.plan;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.CompositeType;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Table;
import dev.plumbline.diff.Difference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of each object, so that nothing is removed while something that stays needs it: what needs a removed object
 * is made again, but columns, which get another type in place, and tables, which are detached and attached again.
 */
final class Fates {
    private final Side actual;
    private final Side expected;
    private final Map<ObjectId, Change> byActual = new LinkedHashMap<>();
    private final Set<ObjectId> coming = new HashSet<>();
    private final List<Change> all = new ArrayList<>();
    private final Map<ObjectId, Difference> gone = new LinkedHashMap<>();
    private final Deque<ObjectId> toLeave = new ArrayDeque<>();
    private final Map<ObjectId, Difference> swapped = new LinkedHashMap<>();
    private final Map<ObjectId, Difference> retyped = new LinkedHashMap<>();
    private final Map<ObjectId, Difference> defaults = new LinkedHashMap<>();
    private final Map<ObjectId, Difference> loosened = new LinkedHashMap<>();
    private final Map<ObjectId, Difference> reowned = new LinkedHashMap<>();
    private final Dependants dependants;
    private final Remakes remakes;
    private final Entanglements entanglements;
    private final Reattachments reattachments;

    Fates(Side actual, Side expected, Statements statements, List<Difference> differences) {
        this.actual = actual;
        this.expected = expected;
        this.dependants = new Dependants(actual, expected, this);
        this.remakes = new Remakes(actual, expected, statements);
        this.entanglements = new Entanglements(actual, expected, this);
        this.reattachments = new Reattachments(actual, expected, this);
        Pairing.of(
                        actual,
                        expected,
                        differences,
                        change -> statements.change(change.actual(), change.expected()) == null)
                .forEach(this::add);
        List<Change> first = List.copyOf(all);
        first.forEach(this::begin);
        first.forEach(this::beginRetype);
        HeldDomains held = new HeldDomains(actual, expected);
        first.forEach(change -> held.of(change).ifPresent(domain -> again(domain, change.cause())));
        first.forEach(this::makeRoomToAttach);
        spread();
    }

    void add(Change change) {
        all.add(change);
        if (change.from() != null) {
            byActual.put(change.actual().id(), change);
        }
        if (change.to() != null) {
            coming.add(change.expected().id());
        }
    }

    void begin(Change change) {
        if (change.inPlace() && remakes.isNeeded(change)) {
            change.makeAgain();
        }
        List<ObjectId> checksAbove = change.inPlace() ? remakes.checksAbove(change) : List.of();
        if (!checksAbove.isEmpty()) {
            change.makeAgain();
            checksAbove.forEach(check -> again(check, change.cause()));
        }
        if (change.goes()) {
            leave(change.actual().id(), change.cause());
        } else if (change.inPlace() && change.actual() instanceof CompositeType type) {
            actual.neededBy(type.id()).stream()
                    .filter(user -> user.kind().equals("table"))
                    .forEach(table -> loosen(table, change.cause()));
        }
    }

    /** A table of a type that changes is of no type for that time. */
    void loosen(ObjectId table, Difference cause) {
        if (actual.find(table) instanceof Table from
                && expected.find(table) instanceof Table to
                && from.ofType() != null
                && from.ofType().equals(to.ofType())) {
            loosened.putIfAbsent(table, cause);
        }
    }

    /** Of two like indexes of a table that becomes a partition the server must find the one that it is to attach. */
    private void makeRoomToAttach(Change change) {
        if (change.inPlace()
                && change.actual() instanceof Table from
                && change.expected() instanceof Table to
                && to.partitionOf() != null
                && !Attachments.on(from, to).isEmpty()) {
            new Rivals(expected).of(to.id()).forEach(index -> again(index, change.cause()));
        }
    }

    /** A table whose parent is made again is detached meanwhile, and must itself get all that it has from that parent. */
    void reattach(ObjectId table, Difference cause) {
        reattachments.add(table, cause);
    }

    void beginRetype(Change change) {
        if (change.inPlace()
                && change.actual() instanceof Column from
                && change.expected() instanceof Column to
                && !ColumnStatements.sameType(from, to)) {
            dependants.retype(from.id(), change.cause());
        }
    }

    private void spread() {
        while (!toLeave.isEmpty()) {
            while (!toLeave.isEmpty()) {
                ObjectId node = toLeave.remove();
                Difference cause = cause(node);
                List.copyOf(actual.neededBy(node)).forEach(dependant -> dependants.touch(dependant, node, cause));
            }
            entanglements.keysRetypedOnBothSides().forEach(key -> again(key, cause(key, retyped)));
            entanglements.among(all).forEach(change -> again(change.actual().id(), change.cause()));
        }
    }

    private Difference cause(ObjectId node) {
        return Objects.requireNonNull(gone.get(node));
    }

    private Difference cause(ObjectId key, Map<ObjectId, Difference> from) {
        return actual.needs(key).stream()
                .filter(from::containsKey)
                .map(from::get)
                .findFirst()
                .orElseThrow();
    }

    /** Marks a node and all under it as going away. */
    void leave(ObjectId id, Difference cause) {
        if (gone.putIfAbsent(id, cause) != null) {
            return;
        }
        toLeave.add(id);
        actual.under(id).forEach(child -> leave(child, cause));
        for (ObjectId index : actual.indexesOf(id)) {
            if (!isDetached(index)) {
                again(index, cause);
                leave(index, cause);
                actual.under(index).forEach(own -> again(own, cause));
            }
        }
        switch (id.kind()) {
            case "column" -> leave(ColumnStatements.defaultOf(id), cause);
            case "table" -> leave(Side.attachment(id), cause);
            case "sequence" -> leave(SequenceStatements.ownership(id), cause);
            default -> {}
        }
    }

    void again(ObjectId id, Difference cause) {
        Change change = byActual.get(id);
        CatalogObject object = actual.find(id);
        if (change == null && object != null && (actual.has(id) || reattachments.takesOver(object))) {
            boolean comes = actual.has(id) || Pairing.BEFORE_ATTACHING.contains(id.kind());
            change = new Change(object, comes ? expected.find(id) : null, cause);
            add(change);
        }
        if (change != null) {
            change.makeAgain();
            leave(id, cause);
        }
    }

    /** Whether a partition's index stays with the partition, whose partitioned table alone is made again. */
    private boolean isDetached(ObjectId index) {
        ObjectId parent = actual.indexParent(index);
        ObjectId above = parent == null ? null : actual.container(parent);
        ObjectId table = actual.container(index);
        return above != null && gone.containsKey(above) && table != null && !gone.containsKey(table);
    }

    /** Whether an object comes to be that one. */
    boolean isComing(ObjectId id) {
        return coming.contains(id);
    }

    Collection<Change> changes() {
        return all;
    }

    @Nullable
    Change ofActual(ObjectId id) {
        return byActual.get(id);
    }

    /** Everything of the actual side that goes away, by its own statement or with what it stands under. */
    boolean isGone(ObjectId id) {
        return gone.containsKey(id);
    }

    /** All that is gone so, each with the difference that made it go. */
    Map<ObjectId, Difference> gone() {
        return gone;
    }

    Map<ObjectId, Difference> swapped() {
        return swapped;
    }

    /** Types that columns use, so that the old one is renamed and dropped at the end. */
    boolean isSwapped(ObjectId id) {
        return swapped.containsKey(id);
    }

    /** Columns whose type must be set. */
    Map<ObjectId, Difference> retyped() {
        return retyped;
    }

    /** Columns whose default must go and come again. */
    Map<ObjectId, Difference> defaults() {
        return defaults;
    }

    /** Tables to be detached from a parent that is made again. */
    Map<ObjectId, Difference> reattached() {
        return reattachments.tables();
    }

    /** Tables of a type that changes. */
    Map<ObjectId, Difference> loosened() {
        return loosened;
    }

    /** Sequences whose column is made again. */
    Map<ObjectId, Difference> reowned() {
        return reowned;
    }
}
