package dev.plumbline.drift;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which object stands under which, over several states at once. */
final class Family {
    private final Map<ObjectId, ObjectId> parents = new HashMap<>();

    Family(List<Snapshot> states) {
        for (Snapshot state : states) {
            for (CatalogObject object : state.objects().values()) {
                ObjectId parent = object.parent();
                if (parent != null) {
                    parents.putIfAbsent(object.id(), parent);
                }
            }
        }
    }

    @Nullable
    ObjectId parent(ObjectId id) {
        return parents.get(id);
    }

    /** The object at the top of its line: the table of a column's comment. */
    ObjectId root(ObjectId id) {
        ObjectId top = id;
        for (ObjectId next = parents.get(top); next != null; next = parents.get(top)) {
            top = next;
        }
        return top;
    }
}
