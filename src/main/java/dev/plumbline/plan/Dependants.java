package dev.plumbline.plan;

import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Sequence;
import dev.plumbline.catalog.Table;
import dev.plumbline.diff.Difference;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What becomes of an object when one that it needs goes away, or a column that it needs gets another type. */
final class Dependants {
    private static final Set<String> KEYS = Set.of("pk", "unique");
    private static final Set<String> REBUILT = Set.of("index", "pk", "unique");
    private static final Set<String> TYPES = Set.of("type", "domain", "collation");
    static final Set<String> RELEASE_IN_PLACE = Set.of(
            "view",
            "function",
            "procedure",
            "policy",
            "publication",
            "domain",
            "operator-family",
            "text-search-configuration");
    private static final Set<String> BOUND_TO_TYPE =
            Set.of("view", "matview", "rule", "policy", "trigger", "function", "procedure", "publication");

    private final Side actual;
    private final Side expected;
    private final Fates fates;

    Dependants(Side actual, Side expected, Fates fates) {
        this.actual = actual;
        this.expected = expected;
        this.fates = fates;
    }

    void touch(ObjectId dependant, ObjectId needed, Difference cause) {
        if (fates.isGone(dependant)) {
            if (isStillUsed(dependant)) {
                swap(needed, cause);
            }
            return;
        }
        switch (dependant.kind()) {
            case "default" -> touchDefault(dependant, needed, cause);
            case "column" -> touchColumn(dependant, needed, cause);
            case "attached" -> touchAttachment(dependant, needed, cause);
            case "owned" -> touchOwnership(dependant, cause);
            case "sequence" -> fates.leave(dependant, cause);
            case "schema", "extension" -> {}
            case "fk" -> touchKey(dependant, needed, cause);
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
                fates.again(column, cause);
            }
        } else if (still) {
            fates.defaults().put(column, cause);
        }
    }

    private void touchColumn(ObjectId column, ObjectId needed, Difference cause) {
        if (needed.kind().equals("column")) {
            if (fates.isGone(tableOf(needed)) && !fates.isGone(tableOf(column))) {
                return;
            }
            boolean becomesOwn = expected.find(needed) == null && expected.find(column) != null;
            if (!actual.has(column) && !becomesOwn) {
                fates.again(column, cause);
                fates.leave(column, cause);
            } else if (actual.has(column) && actual.isPartitioned(tableOf(needed)) && !becomesOwn) {
                fates.again(column, cause);
            }
        } else if (expected.needs(column).contains(needed)) {
            swap(needed, cause);
            retype(column, cause);
        } else if (expected.find(column) != null) {
            swap(needed, cause);
        }
    }

    /** Whether columns that stay are of the type until they get another one. */
    private boolean isStillUsed(ObjectId type) {
        return TYPES.contains(type.kind())
                && actual.neededBy(type).stream()
                        .anyMatch(user -> user.kind().equals("column") ? !fates.isGone(user) : isStillUsed(user));
    }

    /** A type that comes again steps aside while something still is of the old one. */
    private void swap(ObjectId type, Difference cause) {
        Change change = fates.ofActual(type);
        if (TYPES.contains(type.kind()) && change != null && change.comes()) {
            fates.swapped().put(type, cause);
        }
    }

    private void touchAttachment(ObjectId dependant, ObjectId parent, Difference cause) {
        ObjectId table = new ObjectId("table", dependant.name());
        if (!parent.equals(table) && expected.needs(dependant).contains(parent)) {
            fates.reattach(table, cause);
        }
    }

    private void touchOwnership(ObjectId dependant, Difference cause) {
        ObjectId id = new ObjectId("sequence", dependant.name());
        Change change = fates.ofActual(id);
        if (change != null && change.to() == null) {
            fates.leave(id, cause);
        } else if (change == null || (change.expected() instanceof Sequence to && to.ownedBy() != null)) {
            fates.reowned().put(id, cause);
        }
    }

    /** A copy that a partition has of a foreign key above goes with it, or stays when the partition is detached. */
    private void touchKey(ObjectId key, ObjectId needed, Difference cause) {
        if (!needed.kind().equals("fk")) {
            touchOther(key, needed, cause);
        }
    }

    private void touchOther(ObjectId dependant, ObjectId needed, Difference cause) {
        Change change = fates.ofActual(dependant);
        boolean releases = change != null
                && change.inPlace()
                && RELEASE_IN_PLACE.contains(dependant.kind())
                && !expected.needs(change.expected().id()).contains(needed);
        if (TYPES.contains(dependant.kind())) {
            swap(needed, cause);
        }
        if (dependant.kind().equals("table")) {
            fates.loosen(dependant, cause);
        } else if (!releases) {
            fates.again(dependant, cause);
        }
    }

    private static ObjectId tableOf(ObjectId column) {
        return new ObjectId("table", Names.parent(column));
    }

    /** The server never alters the type of a column that rows are distributed by. */
    private boolean isPartitionKey(ObjectId column) {
        String name = Names.own(column);
        return actual.find(tableOf(column)) instanceof Table table
                && table.partitionKey() != null
                && Pattern.compile("(?<![\\w\"$])" + Pattern.quote(name) + "(?![\\w\"$])")
                        .matcher(table.partitionKey())
                        .find();
    }

    /** The server makes the index behind a key again, and forgets the foreign keys to it that have no such column. */
    private void releaseKey(ObjectId key, ObjectId column, Difference cause) {
        List.copyOf(actual.neededBy(key)).stream()
                .filter(user -> user.kind().equals("fk") && !actual.needs(user).contains(column))
                .forEach(user -> fates.again(user, cause));
    }

    /**
     * Whether the server, which makes the indexes and keys on a column of another type again, would give those of partitions the comment
     * of the partitioned table's, or forget what they have of their own: the names of keys, too.
     */
    private boolean isForgotten(ObjectId index) {
        List<ObjectId> parts = actual.indexesOf(index);
        return REBUILT.contains(index.kind())
                && !parts.isEmpty()
                && (isCommented(index) || parts.stream().anyMatch(this::hasOwn));
    }

    private boolean hasOwn(ObjectId part) {
        return actual.has(part)
                || isCommented(part)
                || actual.indexesOf(part).stream().anyMatch(this::hasOwn);
    }

    private boolean isCommented(ObjectId id) {
        return actual.find(id.about("comment")) != null;
    }

    /** A column gets another type: the server refuses while some kinds of object use it. */
    void retype(ObjectId column, Difference cause) {
        if (fates.isGone(column)) {
            return;
        }
        if (isPartitionKey(column)) {
            fates.again(tableOf(column), cause);
            return;
        }
        if (fates.retyped().putIfAbsent(column, cause) != null) {
            return;
        }
        for (ObjectId dependant : List.copyOf(actual.neededBy(column))) {
            if (fates.isGone(dependant)) {
                continue;
            }
            if (dependant.kind().equals("column")) {
                retype(dependant, cause);
            } else if (BOUND_TO_TYPE.contains(dependant.kind()) || isForgotten(dependant)) {
                fates.again(dependant, cause);
            } else if (KEYS.contains(dependant.kind())) {
                releaseKey(dependant, column, cause);
            } else if (dependant.kind().equals("default") && !dependant.name().equals(column.name())) {
                fates.again(new ObjectId("column", dependant.name()), cause);
            }
        }
    }
}
