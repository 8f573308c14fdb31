package dev.plumbline.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the objects of a database hang together, as its server tells it; no part of a snapshot's fingerprint.
 *
 * @param dependencies who needs whom, sorted, as the server lists them in any order and the same database has the same plan
 * @param implied what partitions and child tables have from their parents without any difference, so that it is left out of the objects
 * @param known false where nobody read it, as a saved snapshot does not hold it
 */
public record Structure(List<Dependency> dependencies, SortedMap<ObjectId, CatalogObject> implied, boolean known) {
    /** Nothing known. */
    public static final Structure NONE = new Structure(List.of(), new TreeMap<>(), false);

    public Structure {
        dependencies = dependencies.stream().sorted().toList();
        implied = Collections.unmodifiableSortedMap(implied);
    }

    /** Of these dependencies and implied objects. */
    public static Structure of(Collection<Dependency> dependencies, Collection<? extends CatalogObject> implied) {
        SortedMap<ObjectId, CatalogObject> byId = new TreeMap<>();
        implied.forEach(object -> byId.put(object.id(), object));
        return new Structure(List.copyOf(dependencies), byId, true);
    }
}
