package dev.plumbline.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A catalog with where it comes from, what could not be read, and how it hangs together. Objects are sorted by id; the map cannot be changed.
 */
public record Snapshot(
        Provenance provenance, SortedMap<ObjectId, CatalogObject> objects, List<Gap> gaps, Structure structure) {
    public Snapshot {
        objects = Collections.unmodifiableSortedMap(objects);
        gaps = List.copyOf(gaps);
    }

    /** A snapshot of these objects; a second object of the same id is an error of the reader. */
    public static Snapshot of(
            Provenance provenance, Collection<? extends CatalogObject> objects, Collection<Gap> gaps) {
        SortedMap<ObjectId, CatalogObject> byId = new TreeMap<>();
        for (CatalogObject object : objects) {
            if (byId.put(object.id(), object) != null) {
                throw new IllegalArgumentException("two objects with the id " + object.id());
            }
        }
        return new Snapshot(provenance, byId, List.copyOf(gaps), Structure.NONE);
    }

    /** Known to hold nothing. */
    public static Snapshot empty(String source) {
        return of(Provenance.of(source), List.of(), List.of());
    }

    /** The object, where it was read. */
    public Optional<CatalogObject> find(ObjectId id) {
        return Optional.ofNullable(objects.get(id));
    }

    /** Whether we know the object, know that it is not there, or do not know. */
    public Presence presence(ObjectId id) {
        if (objects.containsKey(id)) {
            return Presence.PRESENT;
        }
        return gaps.stream().anyMatch(gap -> gap.covers(id)) ? Presence.UNKNOWN : Presence.ABSENT;
    }

    /** The same with only the objects that fit. */
    public Snapshot filter(Predicate<CatalogObject> wanted) {
        return of(provenance, objects.values().stream().filter(wanted).toList(), gaps)
                .with(structure);
    }

    /** The same with more gaps. */
    public Snapshot withGaps(Collection<Gap> more) {
        List<Gap> all = new ArrayList<>(gaps);
        all.addAll(more);
        return new Snapshot(provenance, objects, all, structure);
    }

    /** The same, hanging together like that. */
    public Snapshot with(Structure newStructure) {
        return new Snapshot(provenance, objects, gaps, newStructure);
    }

    /** SHA-256 over the objects, without provenance and gaps. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(objects.values());
    }
}
