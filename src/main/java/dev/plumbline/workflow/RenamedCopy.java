package dev.plumbline.workflow;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.DefaultPrivilege;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Owner;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.plan.Renaming;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a snapshot is after renames that were run on a copy; who owns what is as it was, because a copy cannot show it. */
final class RenamedCopy {
    private RenamedCopy() {}

    static Snapshot of(Snapshot actual, Snapshot copy, List<Renaming> renamings) {
        Map<ObjectId, CatalogObject> objects = new TreeMap<>(copy.objects());
        objects.values().removeIf(object -> object instanceof Owner || object instanceof DefaultPrivilege);
        for (CatalogObject object : actual.objects().values()) {
            if (object instanceof DefaultPrivilege) {
                objects.put(object.id(), object);
            } else if (object instanceof Owner owner) {
                ObjectId target = renamed(owner.parent(), renamings);
                objects.put(target.about("owner"), new Owner(target.about("owner"), target, owner.role()));
            }
        }
        return Snapshot.of(actual.provenance(), objects.values(), actual.gaps()).with(copy.structure());
    }

    private static ObjectId renamed(ObjectId id, List<Renaming> renamings) {
        ObjectId now = id;
        for (Renaming renaming : renamings) {
            now = renaming.apply(now);
        }
        return now;
    }
}
