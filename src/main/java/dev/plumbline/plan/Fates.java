package dev.plumbline.plan;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.CheckConstraint;
import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Sequence;
import dev.plumbline.diff.Difference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of each object, so that nothing is removed while something that stays needs it: what needs a removed object
 * is made again, but columns, which get another type in place, and tables, which are detached and attached again.
 */
final class Fates {
    private static final Set<String> TYPES = Set.of("type", "domain", "collation");
    private static final Set<String> RELEASE_IN_PLACE =
            Set.of("view", "function", "procedure", "policy", "publication", "domain");
    private static final Set<String> BOUND_TO_TYPE =
            Set.of("view", "matview", "rule", "policy", "trigger", "function", "procedure", "publication");

    private final Side actual;
    private final Side expected;
    private final Statements statements;
    private final Map<ObjectId, Change> byActual = new LinkedHashMap<>();
    private final List<Change> all = new ArrayList<>();
    private final Map<ObjectId, Difference> gone = new LinkedHashMap<>();
    private final Deque<ObjectId> toLeave = new ArrayDeque<>();
    private final Map<ObjectId, Difference> swapped = new LinkedHashMap<>();
    private final Map<ObjectId, Difference> retyped = new LinkedHashMap<>();
    private final Map<ObjectId, Difference> defaults = new LinkedHashMap<>();
    private final Map<ObjectId, Difference> reattached = new LinkedHashMap<>();
    private final Map<ObjectId, Difference> reowned = new LinkedHashMap<>();

    Fates(Side actual, Side expected, Statements statements, List<Difference> differences) {
        this.actual = actual;
        this.expected = expected;
        this.statements = statements;
        Pairing.of(actual, expected, differences).forEach(this::add);
        List<Change> first = List.copyOf(all);
        first.forEach(this::begin);
        first.forEach(this::beginRetype);
        spread();
    }

    private void add(Change change) {
        all.add(change);
        if (change.from() != null) {
            byActual.put(change.actual().id(), change);
        }
    }

    private void begin(Change change) {
        if (change.from() != null
                && change.to() != null
                && statements.change(change.actual(), change.expected()) == null) {
            change.makeAgain();
        }
        if (change.inPlace()
                && isOtherwiseInherited(change)
                && !parentChecks(change).isEmpty()) {
            change.makeAgain();
            parentChecks(change).forEach(check -> again(check, change.cause()));
        }
        if (change.goes()) {
            leave(change.actual().id(), change.cause());
        }
    }

    /** Whether a check is the table's own on one side and comes from a parent on the other: then both are made again. */
    private static boolean isOtherwiseInherited(Change change) {
        return change.actual() instanceof CheckConstraint from
                && change.expected() instanceof CheckConstraint to
                && from.inherited() != to.inherited();
    }

    private List<ObjectId> parentChecks(Change change) {
        CheckConstraint check = (CheckConstraint) change.actual();
        ObjectId attachment = Side.attachment(check.parent());
        return actual.needs(attachment).stream()
                .filter(expected.needs(attachment)::contains)
                .map(table -> new ObjectId("check", table.name() + "/" + Names.own(check.id())))
                .filter(id -> !id.equals(check.id()) && actual.has(id) && expected.has(id))
                .toList();
    }

    private void beginRetype(Change change) {
        if (change.inPlace()
                && change.actual() instanceof Column from
                && change.expected() instanceof Column to
                && !ColumnStatements.sameType(from, to)) {
            retype(from.id(), change.cause());
        }
    }

    private void spread() {
        while (!toLeave.isEmpty()) {
            while (!toLeave.isEmpty()) {
                ObjectId node = toLeave.remove();
                Difference cause = cause(node);
                List.copyOf(actual.neededBy(node)).forEach(dependant -> touch(dependant, node, cause));
            }
            bothSidesRetyped().forEach(key -> again(key, cause(key, retyped)));
        }
    }

    private Difference cause(ObjectId node) {
        return java.util.Objects.requireNonNull(gone.get(node));
    }

    private Difference cause(ObjectId key, Map<ObjectId, Difference> from) {
        return actual.needs(key).stream()
                .filter(from::containsKey)
                .map(from::get)
                .findFirst()
                .orElseThrow();
    }

    /** Marks a node and all under it as going away. */
    private void leave(ObjectId id, Difference cause) {
        if (gone.putIfAbsent(id, cause) != null) {
            return;
        }
        toLeave.add(id);
        actual.under(id).forEach(child -> leave(child, cause));
        if (id.kind().equals("column")) {
            leave(ColumnStatements.defaultOf(id), cause);
        }
        if (id.kind().equals("table")) {
            leave(Side.attachment(id), cause);
        }
        if (id.kind().equals("sequence")) {
            leave(SequenceStatements.ownership(id), cause);
        }
    }

    private void touch(ObjectId dependant, ObjectId needed, Difference cause) {
        if (gone.containsKey(dependant)) {
            return;
        }
        switch (dependant.kind()) {
            case "default" -> touchDefault(dependant, needed, cause);
            case "column" -> touchColumn(dependant, needed, cause);
            case "attached" -> touchAttachment(dependant, needed, cause);
            case "owned" -> touchOwnership(dependant, cause);
            case "sequence" -> leave(dependant, cause);
            case "schema", "extension" -> {}
            default -> touchOther(dependant, needed, cause);
        }
    }

    private void touchDefault(ObjectId dependant, ObjectId needed, Difference cause) {
        ObjectId column = new ObjectId("column", dependant.name());
        if (!(actual.find(column) instanceof Column from)) {
            return;
        }
        boolean still = expected.needs(dependant).contains(needed);
        if (from.generated() != null) {
            if (still || !(expected.find(column) instanceof Column to) || to.generated() != null) {
                again(column, cause);
            }
        } else if (still) {
            defaults.put(column, cause);
        }
    }

    private void touchColumn(ObjectId column, ObjectId needed, Difference cause) {
        if (needed.kind().equals("column")) {
            boolean becomesOwn = expected.find(needed) == null && expected.find(column) != null;
            if (!actual.has(column) && !becomesOwn) {
                leave(column, cause);
            }
        } else if (expected.needs(column).contains(needed)) {
            if (TYPES.contains(needed.kind())) {
                swapped.put(needed, cause);
            }
            retype(column, cause);
        }
    }

    private void touchAttachment(ObjectId dependant, ObjectId parent, Difference cause) {
        ObjectId table = new ObjectId("table", dependant.name());
        if (!parent.equals(table) && expected.needs(dependant).contains(parent)) {
            reattached.put(table, cause);
        }
    }

    private void touchOwnership(ObjectId dependant, Difference cause) {
        ObjectId id = new ObjectId("sequence", dependant.name());
        Change change = byActual.get(id);
        if (change != null && change.to() == null) {
            leave(id, cause);
        } else if (change == null || (change.expected() instanceof Sequence to && to.ownedBy() != null)) {
            reowned.put(id, cause);
        }
    }

    private void touchOther(ObjectId dependant, ObjectId needed, Difference cause) {
        Change change = byActual.get(dependant);
        boolean releases = change != null
                && change.inPlace()
                && RELEASE_IN_PLACE.contains(dependant.kind())
                && !expected.needs(change.expected().id()).contains(needed);
        if (!releases && !dependant.kind().equals("table")) {
            again(dependant, cause);
        }
    }

    private void again(ObjectId id, Difference cause) {
        Change change = byActual.get(id);
        CatalogObject object = actual.find(id);
        if (change == null && object != null && actual.has(id)) {
            change = new Change(object, expected.find(id), cause);
            add(change);
        }
        if (change != null) {
            change.makeAgain();
            leave(id, cause);
        }
    }

    /** A column gets another type: the server refuses while some kinds of object use it. */
    private void retype(ObjectId column, Difference cause) {
        if (gone.containsKey(column) || retyped.putIfAbsent(column, cause) != null) {
            return;
        }
        for (ObjectId dependant : List.copyOf(actual.neededBy(column))) {
            if (gone.containsKey(dependant)) {
                continue;
            }
            if (dependant.kind().equals("column")) {
                retype(dependant, cause);
            } else if (BOUND_TO_TYPE.contains(dependant.kind())) {
                again(dependant, cause);
            } else if (dependant.kind().equals("default") && !dependant.name().equals(column.name())) {
                again(new ObjectId("column", dependant.name()), cause);
            }
        }
    }

    private Set<ObjectId> bothSidesRetyped() {
        Set<ObjectId> keys = new LinkedHashSet<>();
        Set<ObjectId> seen = new HashSet<>();
        for (ObjectId column : retyped.keySet()) {
            for (ObjectId dependant : actual.neededBy(column)) {
                if (dependant.kind().equals("fk") && !seen.add(dependant) && !gone.containsKey(dependant)) {
                    keys.add(dependant);
                }
            }
        }
        return keys;
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
        return reattached;
    }

    /** Sequences whose column is made again. */
    Map<ObjectId, Difference> reowned() {
        return reowned;
    }
}
