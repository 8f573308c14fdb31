package dev.plumbline.postgres;

import dev.plumbline.catalog.Attributes;
import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Dependency;
import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Structure;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The objects read so far. What a partition or a child table only has from its parents, with the same attributes, follows from
 * them and is left out at the end; what it has otherwise stays, marked as inherited.
 */
final class Found {
    private static final Set<String> TELLS_OF_PARENT = Set.of("inherited", "partitionOf");

    private final SortedMap<ObjectId, CatalogObject> objects = new TreeMap<>();
    private final Map<ObjectId, List<ObjectId>> origins = new HashMap<>();
    private final Set<ObjectId> implied = new HashSet<>();
    private final SequencedMap<ObjectId, String> hidden = new LinkedHashMap<>();
    private final Set<Dependency> dependencies = new LinkedHashSet<>();

    void add(Dependency dependency) {
        dependencies.add(dependency);
    }

    /** An object that is there, but of which something cannot be seen. */
    void hide(ObjectId object, String reason) {
        hidden.put(object, reason);
    }

    /** One gap for each of those. */
    List<Gap> gaps(String place) {
        return hidden.entrySet().stream()
                .map(entry -> Gap.ofObject(entry.getKey(), entry.getValue(), place))
                .toList();
    }

    void add(CatalogObject object) {
        objects.put(object.id(), object);
    }

    /** An object that comes from the same one of parents. */
    void inherited(CatalogObject object, List<ObjectId> from) {
        add(object);
        origins.put(object.id(), from);
    }

    /** An object that, where it is not the table's own, follows from others, of which none need be an object itself. */
    void add(CatalogObject object, boolean own) {
        add(object);
        if (!own) {
            implied.add(object.id());
        }
    }

    /** All but those that follow from others. */
    SortedMap<ObjectId, CatalogObject> objects() {
        SortedMap<ObjectId, CatalogObject> own = new TreeMap<>(objects);
        own.values().removeIf(this::follows);
        return own;
    }

    /** Who needs whom, and the objects that follow from others. */
    Structure structure() {
        return Structure.of(
                dependencies, objects.values().stream().filter(this::follows).toList());
    }

    private boolean follows(CatalogObject object) {
        List<ObjectId> from = origins.get(object.id());
        if (from == null) {
            return implied.contains(object.id());
        }
        List<CatalogObject> parents = from.stream()
                .<CatalogObject>mapMulti((id, known) -> {
                    CatalogObject parent = objects.get(id);
                    if (parent != null) {
                        known.accept(parent);
                    }
                })
                .toList();
        return !parents.isEmpty()
                && parents.stream().allMatch(parent -> shape(parent).equals(shape(object)));
    }

    private static SequencedMap<String, @Nullable Object> shape(CatalogObject object) {
        SequencedMap<String, @Nullable Object> attributes = Attributes.of(object);
        attributes.keySet().removeAll(TELLS_OF_PARENT);
        return attributes;
    }
}
