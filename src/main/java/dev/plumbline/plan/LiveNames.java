package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import java.util.List;

/** What objects are called before the renames of a plan. */
final class LiveNames {
    /** No renames. */
    static final LiveNames SAME = new LiveNames(List.of());

    private final List<Renaming> undone;

    /** Before those renames, of which each names objects as the ones before it left them. */
    LiveNames(List<Renaming> renamings) {
        this.undone = renamings.reversed().stream()
                .map(r -> new Renaming(r.to(), r.from()))
                .toList();
    }

    ObjectId of(ObjectId now) {
        ObjectId id = now;
        for (Renaming renaming : undone) {
            id = renaming.apply(id);
        }
        return id;
    }
}
