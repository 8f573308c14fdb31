package dev.plumbline.plan;

import dev.plumbline.catalog.Attributes;
import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Index;
import dev.plumbline.catalog.MatchedByShape;
import dev.plumbline.catalog.ObjectId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Pairs indexes, constraints and triggers that would have to be made again with one of another name that already is what they must
 * be: two that exchange their names are renamed.
 */
final class Exchanges {
    private static final Set<String> INDEXES = Set.of("index", "pk", "unique", "exclude");

    private final Side actual;
    private final Side expected;
    private final List<Change> changes;
    private final Predicate<Change> again;
    private final Map<Change, Change> sources = new HashMap<>();
    private final Map<Change, Change> targets = new HashMap<>();

    private Exchanges(Side actual, Side expected, List<Change> changes, Predicate<Change> again) {
        this.actual = actual;
        this.expected = expected;
        this.changes = changes;
        this.again = again;
    }

    /** The changes, paired so; {@code again} says which cannot be done in place. */
    static List<Change> in(Side actual, Side expected, List<Change> changes, Predicate<Change> again) {
        return new Exchanges(actual, expected, changes, again).paired();
    }

    private record Shape(@Nullable ObjectId parent, String kind, Map<String, @Nullable Object> attributes) {
        static Shape of(CatalogObject object) {
            return new Shape(object.parent(), object.id().kind(), Attributes.of(object));
        }
    }

    private List<Change> paired() {
        Map<Shape, Deque<Change>> open = new HashMap<>();
        for (Change change : changes) {
            if (change.from() != null && isOpen(change, change.actual(), actual)) {
                open.computeIfAbsent(Shape.of(change.actual()), shape -> new ArrayDeque<>())
                        .add(change);
            }
        }
        for (Change change : changes) {
            if (change.to() != null && isOpen(change, change.expected(), expected)) {
                Deque<Change> like = open.getOrDefault(Shape.of(change.expected()), new ArrayDeque<>());
                if (!like.isEmpty() && like.element() != change) {
                    Change source = like.remove();
                    sources.put(change, source);
                    targets.put(source, change);
                }
            }
        }
        List<Change> all = new ArrayList<>();
        changes.forEach(change -> write(change, all));
        return all;
    }

    /** What comes from a parent keeps its name, but for what is attached to the parent's. */
    private boolean isOpen(Change change, CatalogObject object, Side side) {
        return object instanceof MatchedByShape
                && (side.has(object.id()) || INDEXES.contains(object.id().kind()))
                && (!change.inPlace() || displaces(change) || again.test(change));
    }

    /** Whether it is to be attached where another of its table is now. */
    private boolean displaces(Change change) {
        return change.expected() instanceof Index to
                && to.partitionOf() != null
                && !to.partitionOf().equals(((Index) change.actual()).partitionOf())
                && actual.indexesOf(ObjectId.parse(to.partitionOf())).stream()
                        .anyMatch(other -> to.parent().equals(actual.container(other)));
    }

    private void write(Change change, List<Change> all) {
        Change source = sources.get(change);
        boolean taken = targets.containsKey(change);
        if (source == null && !taken) {
            all.add(change);
            return;
        }
        if (change.to() != null) {
            all.add(new Change(source == null ? null : source.actual(), change.expected(), change.cause()));
        }
        if (change.from() != null && !taken) {
            all.add(new Change(change.actual(), null, change.cause()));
        }
    }
}
