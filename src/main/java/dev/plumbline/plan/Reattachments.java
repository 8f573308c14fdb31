package dev.plumbline.plan;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.CheckConstraint;
import dev.plumbline.catalog.ForeignKey;
import dev.plumbline.catalog.Index;
import dev.plumbline.catalog.NotNullConstraint;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.diff.Difference;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tables whose parent is made again, so that they are detached and attached again, and what becomes of what they had from it. */
final class Reattachments {
    private final Side actual;
    private final Side expected;
    private final Fates fates;
    private final Map<ObjectId, Difference> tables = new LinkedHashMap<>();

    Reattachments(Side actual, Side expected, Fates fates) {
        this.actual = actual;
        this.expected = expected;
        this.fates = fates;
    }

    Map<ObjectId, Difference> tables() {
        return tables;
    }

    void add(ObjectId table, Difference cause) {
        if (tables.putIfAbsent(table, cause) != null) {
            return;
        }
        Set<ObjectId> content = new LinkedHashSet<>(actual.under(table));
        content.addAll(expected.under(table));
        for (ObjectId id : content) {
            Change change = fates.ofActual(id);
            if (!actual.has(id) && !expected.has(id) && change == null) {
                follow(id, cause);
            } else if (change != null && change.inPlace() && isOtherCopy(change)) {
                fates.again(id, cause);
            }
        }
    }

    /** A copy of a foreign key that is renamed above, which a table on its own does not follow. */
    private boolean isOtherCopy(Change change) {
        return change.actual() instanceof ForeignKey copy
                && !actual.has(copy.id())
                && !copy.id().equals(change.expected().id());
    }

    private void follow(ObjectId id, Difference cause) {
        CatalogObject from = actual.find(id);
        CatalogObject to = expected.find(id);
        boolean attached = Pairing.BEFORE_ATTACHING.contains(id.kind());
        boolean loses = losesWhatItNeeds(from) || isMistakable(from);
        boolean own = from instanceof NotNullConstraint || loses || fates.isComing(id) || !Objects.equals(from, to);
        if (own && (from != null || attached)) {
            Change change = new Change(from, attached ? to : null, cause);
            if (loses) {
                change.makeAgain();
            }
            fates.add(change);
            fates.begin(change);
            fates.beginRetype(change);
        }
    }

    /** A copy of a check or foreign key of a table above, or the part of its index, is taken up again where all that it needs stays. */
    private boolean losesWhatItNeeds(@Nullable CatalogObject object) {
        return object != null
                && (isTakenUp(object) || object instanceof CheckConstraint)
                && actual.needs(object.id()).stream()
                        .anyMatch(need -> fates.isGone(need) && !need.kind().equals("fk"));
    }

    /** The server takes a copy for the first foreign key above that is like it, which may be another one's. */
    private boolean isMistakable(@Nullable CatalogObject object) {
        return object instanceof ForeignKey copy
                && new Relations(expected)
                                .keysAbove(copy.parent()).stream()
                                        .filter(copy::isLike)
                                        .count()
                        > 1;
    }

    private static boolean isTakenUp(CatalogObject object) {
        return object instanceof ForeignKey || object instanceof Index;
    }

    /** What only follows from the table above, but is the table's own when it is detached, and must be there when it is attached again. */
    boolean takesOver(CatalogObject object) {
        boolean kept = isTakenUp(object)
                || Pairing.BEFORE_ATTACHING.contains(object.id().kind());
        return kept && object.parent() != null && tables.containsKey(object.parent());
    }
}
