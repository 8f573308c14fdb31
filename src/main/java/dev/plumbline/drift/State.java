package dev.plumbline.drift;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Presence;
import dev.plumbline.catalog.Snapshot;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One of the four states, asked object by object. An object that a gap names is unknown even where something was read of it; one
 * that was not read is unknown where a gap covers its scope, or where the state says nothing of it at all.
 *
 * @param says whether the state can say anything of an object
 * @param expresses whether it can say anything of that attribute of an object
 */
record State(Snapshot snapshot, Predicate<ObjectId> says, BiPredicate<ObjectId, String> expresses) {
    /** A state that says everything its snapshot holds. */
    static State of(Snapshot snapshot) {
        return new State(snapshot, id -> true, (id, attribute) -> true);
    }

    /** A state of which nothing is known. */
    static State unknown() {
        return new State(Snapshot.empty("unknown"), id -> false, (id, attribute) -> false);
    }

    /** The same, silent about objects that do not fit. */
    State where(Predicate<ObjectId> alsoSays) {
        return new State(snapshot, says.and(alsoSays), expresses);
    }

    @Nullable
    CatalogObject object(ObjectId id) {
        return snapshot.objects().get(id);
    }

    /** The whole value. */
    Value value(ObjectId id) {
        return value(id, attribute -> true);
    }

    /** The value, of those attributes alone. */
    Value value(ObjectId id, Predicate<String> attributes) {
        if (!says.test(id) || named(id) || hasUnreadType(id)) {
            return Value.unknown();
        }
        CatalogObject object = object(id);
        if (object != null) {
            return Value.of(object, attribute -> attributes.test(attribute) && expresses.test(id, attribute));
        }
        return snapshot.presence(id) == Presence.UNKNOWN ? Value.unknown() : Value.absent();
    }

    Presence presence(ObjectId id) {
        Value value = value(id);
        return !value.known() ? Presence.UNKNOWN : value.present() ? Presence.PRESENT : Presence.ABSENT;
    }

    /** A column whose type could not be read has a placeholder's, which says nothing. */
    private boolean hasUnreadType(ObjectId id) {
        return object(id) instanceof Column column && UnreadType.isIn(column.type());
    }

    private boolean named(ObjectId id) {
        List<Gap> gaps = snapshot.gaps();
        return gaps.stream().anyMatch(gap -> !gap.objects().isEmpty() && gap.covers(id));
    }
}
