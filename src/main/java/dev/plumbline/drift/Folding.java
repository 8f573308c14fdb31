package dev.plumbline.drift;

import dev.plumbline.catalog.ObjectId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Children whose verdict equals their parent's fold into the parent's finding and are counted there. */
final class Folding {
    private final Family family;
    private final Map<ObjectId, Judged> byId = new HashMap<>();

    /** A finding that stays, with how many it took in. */
    record Folded(Judged judged, int children) {}

    Folding(Family family, List<Judged> judged) {
        this.family = family;
        judged.forEach(each -> byId.put(each.id(), each));
    }

    List<Folded> fold() {
        Map<ObjectId, Integer> children = new HashMap<>();
        List<Judged> kept = new ArrayList<>();
        for (Judged each : byId.values()) {
            ObjectId into = topOfSameVerdict(each);
            if (into.equals(each.id())) {
                kept.add(each);
            } else {
                children.merge(into, 1, Integer::sum);
            }
        }
        return kept.stream()
                .map(each -> new Folded(each, children.getOrDefault(each.id(), 0)))
                .toList();
    }

    private ObjectId topOfSameVerdict(Judged judged) {
        Judged top = judged;
        for (Judged parent = parentOf(top);
                parent != null && parent.code().equals(judged.code());
                parent = parentOf(top)) {
            top = parent;
        }
        return top.id();
    }

    private @Nullable Judged parentOf(Judged judged) {
        ObjectId parent = family.parent(judged.id());
        return parent == null ? null : byId.get(parent);
    }
}
