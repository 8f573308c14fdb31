package dev.plumbline.drift;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.MatchedByShape;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.diff.Shape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joins what only the models have and what only head has, of one parent and equal in all but their name, into one verdict on the models'
 * object: models and migrations call differently what nobody named.
 */
final class NamesAlike {
    private final State head;
    private final State model;
    private final Map<Shape, Deque<ObjectId>> onlyHead = new HashMap<>();

    NamesAlike(State head, State model) {
        this.head = head;
        this.model = model;
        for (ObjectId id : head.snapshot().objects().keySet()) {
            Shape shape = model.object(id) == null ? shape(head.object(id)) : null;
            if (shape != null && head.value(id).known()) {
                onlyHead.computeIfAbsent(shape, s -> new ArrayDeque<>()).add(id);
            }
        }
    }

    List<Judged> join(List<Judged> judged) {
        Set<ObjectId> taken = new HashSet<>();
        List<Judged> joined = new ArrayList<>();
        for (Judged each : judged) {
            ObjectId other = head.object(each.id()) == null ? partner(each.id()) : null;
            if (other != null) {
                taken.add(other);
            }
            joined.add(
                    other == null ? each : new Judged(each.id(), each.root(), "name-differs", "changed", each.owner()));
        }
        return joined.stream().filter(each -> !taken.contains(each.id())).toList();
    }

    private @Nullable ObjectId partner(ObjectId id) {
        Deque<ObjectId> same = onlyHead.get(shape(model.object(id)));
        return same == null ? null : same.poll();
    }

    private @Nullable Shape shape(@Nullable CatalogObject object) {
        return object instanceof MatchedByShape
                ? Shape.of(object, attribute -> model.expresses().test(object.id(), attribute))
                : null;
    }
}
