package dev.plumbline.drift;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What all entity models declare, built in one scratch database.
 *
 * @param declared tables by the service whose models declare them, without stubs
 * @param expresses whether models can say anything of an object and an attribute; the attribute is empty for the object itself
 */
public record ModelState(
        Snapshot snapshot,
        Map<String, Set<ObjectId>> declared,
        Map<String, List<Gap>> gaps,
        BiPredicate<ObjectId, String> expresses) {
    public ModelState {
        declared = Map.copyOf(declared);
        gaps = Map.copyOf(gaps);
    }

    /** Of a checkout whose models were not built. */
    public static ModelState none() {
        return new ModelState(Snapshot.empty("models"), Map.of(), Map.of(), (id, attribute) -> false);
    }
}
