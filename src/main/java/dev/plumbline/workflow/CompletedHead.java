package dev.plumbline.workflow;

import dev.plumbline.catalog.Attributes;
import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.catalog.Structure;
import dev.plumbline.drift.HeadState;
import dev.plumbline.drift.ModelState;
import dev.plumbline.drift.Shortfall;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * What head should be: head with what is missing, and with the changed attributes that models can express. What the missing objects
 * need and nobody makes, such as an enum type, comes with them.
 */
final class CompletedHead {
    private static final Set<String> COMES_ALONG = Set.of("type", "domain", "sequence", "collation", "function");

    private final Snapshot head;
    private final ModelState model;

    CompletedHead(HeadState head, ModelState model) {
        this.head = head.snapshot();
        this.model = model;
    }

    /** With all that falls short but those. */
    Snapshot of(Shortfall shortfall, Set<ObjectId> leftOut) {
        TreeMap<ObjectId, CatalogObject> objects = new TreeMap<>(head.objects());
        Set<ObjectId> missing = new LinkedHashSet<>(shortfall.missing());
        missing.removeAll(leftOut);
        missing.addAll(needed(missing));
        missing.forEach(id -> model.snapshot().find(id).ifPresent(object -> objects.put(id, object)));
        for (ObjectId id : shortfall.changed()) {
            CatalogObject declared = model.snapshot().objects().get(id);
            CatalogObject made = objects.get(id);
            if (!leftOut.contains(id) && declared != null && made != null) {
                objects.put(
                        id,
                        Attributes.mixed(
                                made, declared, attribute -> model.expresses().test(id, attribute)));
            }
        }
        return new Snapshot(head.provenance().from("head with the draft"), objects, head.gaps(), structure());
    }

    private Structure structure() {
        Structure own = head.structure();
        Structure declared = model.snapshot().structure();
        Set<dev.plumbline.catalog.Dependency> all = new LinkedHashSet<>(own.dependencies());
        all.addAll(declared.dependencies());
        TreeMap<ObjectId, CatalogObject> implied = new TreeMap<>(declared.implied());
        implied.putAll(own.implied());
        return new Structure(List.copyOf(all), implied, own.known() && declared.known());
    }

    private Set<ObjectId> needed(Set<ObjectId> missing) {
        Set<ObjectId> nodes = new HashSet<>(missing);
        missing.forEach(id -> nodes.add(new ObjectId("default", id.name())));
        Set<ObjectId> needed = new LinkedHashSet<>();
        for (boolean found = true; found; ) {
            List<ObjectId> more = new ArrayList<>();
            model.snapshot().structure().dependencies().stream()
                    .filter(dependency -> nodes.contains(dependency.from()))
                    .map(dependency -> dependency.to())
                    .filter(id -> COMES_ALONG.contains(id.kind()) && !nodes.contains(id))
                    .filter(id -> !head.objects().containsKey(id))
                    .forEach(id -> more.addAll(withChildren(id)));
            found = nodes.addAll(more);
            needed.addAll(more);
        }
        return needed;
    }

    private List<ObjectId> withChildren(ObjectId id) {
        return model.snapshot().objects().values().stream()
                .filter(object -> object.id().equals(id) || id.equals(object.parent()))
                .map(CatalogObject::id)
                .filter(each -> !Set.of("owner", "grant").contains(each.kind()))
                .toList();
    }
}
